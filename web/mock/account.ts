import { Refusal, type Route } from './ask'
import { ADMIN, now } from './data'
import { addSpace, PERMISSIONS, state } from './state'

function session() {
  const spaces = [...state.spaces.values()].map(({ name, color }) => ({
    name,
    color,
    icon: 'star',
    space_role: 'Space Admin',
    permissions: PERMISSIONS,
  }))
  return {
    signed_in: state.signedIn,
    setup_needed: false,
    user: state.signedIn ? state.people[0] : null,
    account_permissions: [
      'MANAGE_SPACES',
      'MANAGE_USERS',
      'MANAGE_ACCOUNT_PARAMETERS',
      'MANAGE_PROVIDERS',
      'MANAGE_CREDENTIALS',
    ],
    spaces: state.signedIn ? spaces : [],
    administrators: [ADMIN],
    sign_in_provider: 'GitLab',
    sign_in_providers: [
      { id: 'gitlab', name: 'GitLab', base_url: 'https://gitlab.test', url: '/auth/sign-in?provider=gitlab' },
    ],
  }
}

export const accountRoutes: Route[] = [
  ['GET', '/api/session', session],
  ['POST', '/api/session/sign-out', () => void (state.signedIn = false)],
  ['GET', '/auth/sign-in', ({ query, response }) => {
    state.signedIn = true
    response.writeHead(302, { Location: query.get('return_to') ?? '/' }).end()
  }],
  ['GET', '/auth/repositories', ({ query, response }) => {
    state.authorized = true
    response.writeHead(302, { Location: query.get('return_to') ?? '/' }).end()
  }],
  ['GET', '/api/sign-in-problems/*', (_, code) => ({
    code,
    title: 'GitLab does not know Slipway’s secret',
    happened: 'GitLab refused Slipway’s client secret.',
    why: 'The secret was changed in GitLab, or was copied with a space at its end.',
    next: 'Ask the administrator to enter the application’s secret again.',
    link: 'https://gitlab.harbor.test/admin/applications',
  })],
  ['GET', '/api/setup', ({ query }) => {
    if (query.get('token') !== 'fresh') throw new Refusal(403, 'This set-up link has been used.', 'Sign in instead.')
    return {
      public_url: 'http://127.0.0.1:8080',
      sign_in_redirect: 'http://127.0.0.1:8080/auth/callback/sign-in',
      repositories_redirect: 'http://127.0.0.1:8080/auth/callback/repositories',
      sign_in_scopes: ['openid', 'profile', 'email', 'read_user'],
      repositories_scopes: ['read_api', 'read_repository'],
    }
  }],
  ['POST', '/api/setup', () => ({})],
  ['GET', '/api/spaces', () => [...state.spaces.values()]],
  ['POST', '/api/spaces', ({ body }) => {
    const name = String(body.name)
    if (state.spaces.has(name)) throw new Refusal(409, `There is a space named ${name} already.`, 'Choose another name.')
    addSpace(name, String(body.color))
    return {}
  }],
  ['GET', '/api/accounts/users', () => state.people],
  ['PUT', '/api/accounts/users/*', ({ body }, email) => {
    if (email === ADMIN) throw new Refusal(409, 'You are the last administrator.', 'Make somebody else one first.')
    Object.assign(state.people.find((one) => one.email === email) ?? {}, body)
    return {}
  }],
  ['GET', '/api/tokens', () => state.tokens],
  ['POST', '/api/tokens', ({ body }) => {
    const token = { id: String(Math.random()).slice(2), user: ADMIN, title: String(body.title), prefix: 'slw_8fQ2', created_at: now(), expires_at: String(body.expires_at), last_used_at: null }
    state.tokens.push(token)
    return { id: token.id, access_token: 'slw_8fQ2mock0token0not0real', title: token.title, expires_at: token.expires_at }
  }],
  ['DELETE', '/api/tokens/*', (_, id) => void (state.tokens = state.tokens.filter((one) => one.id !== id))],
  ['GET', '/api/settings/parameters', () => state.parameters],
  ['POST', '/api/settings/parameters', ({ body }) => void state.parameters.push(body as never)],
  ['DELETE', '/api/settings/parameters/*', (_, name) => void (state.parameters = state.parameters.filter((one) => one.name !== name))],
] // prettier-ignore
