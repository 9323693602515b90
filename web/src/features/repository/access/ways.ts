import type { ChangeRequest, RepositoryBody } from '@/lib/wire'

/** Ways to get a connection going again: the caller's own authorization, a kept credential, or a new token. */
export type Way = 'grant' | 'credential' | 'token'

export interface Reconnection {
  way: Way
  credential: string | null
  token: string
  username: string
}

export const firstWay = (repository: Pick<RepositoryBody, 'access'>): Way =>
  repository.access === 'grant' ? 'grant' : repository.access === 'token' ? 'token' : 'credential'

const NOTHING: ChangeRequest = {
  credential_name: null,
  access_token: null,
  agents: null,
  use_all_agents: null,
  eac_auto_registration: null,
  username: null,
  standby_credential_name: null,
}

/** What is sent; a request that names no access means the caller's own authorization. */
export function changeOf({ way, credential, token, username }: Reconnection): ChangeRequest {
  if (way === 'credential') return { ...NOTHING, credential_name: credential }
  if (way === 'grant') return NOTHING
  return { ...NOTHING, access_token: token.trim(), username: username.trim() === '' ? null : username.trim() }
}

/** An empty text takes the standby away. */
export const standbyOf = (name: string | null): ChangeRequest => ({ ...NOTHING, standby_credential_name: name ?? '' })

/** What is missing before it can be sent, or null. */
export function reconnectFault({ way, credential, token }: Reconnection): string | null {
  if (way === 'credential' && credential === null) return 'Choose a credential.'
  if (way === 'token' && token.trim() === '') return 'Paste the token.'
  return null
}

/** In whose name the repository is read. */
export function accessWords(repository: RepositoryBody): string | null {
  if (repository.credential_name) return `With the credential ${repository.credential_name}`
  if (repository.access === 'open') return 'Read without anybody’s name'
  return repository.access === 'grant' && repository.connected_by ? `In the name of ${repository.connected_by}` : null
}
