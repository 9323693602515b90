import type { SessionBody, SpaceAccess } from './wire'

/** Questions about what the session says the caller may do. The server decides; this only hides buttons. */
export function spaceOf(session: SessionBody, space: string): SpaceAccess | null {
  return session.spaces.find((one) => one.name === space) ?? null
}

export function mayInSpace(session: SessionBody, space: string, permission: string): boolean {
  return spaceOf(session, space)?.permissions.includes(permission) ?? false
}

export function mayInAccount(session: SessionBody, permission: string): boolean {
  return session.account_permissions.includes(permission)
}

/** Where a signed-in person is sent instead of the page asked for; null to stay. */
export function detour(session: SessionBody, path: string): { to: '/setup' | '/sign-in' | '/no-space' } | null {
  if (session.signed_in) {
    const homeless = session.spaces.length === 0 && !mayInAccount(session, 'MANAGE_SPACES')
    return homeless && path !== '/tokens' ? { to: '/no-space' } : null
  }
  return { to: session.setup_needed ? '/setup' : '/sign-in' }
}
