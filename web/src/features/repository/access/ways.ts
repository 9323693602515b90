import type { ChangeRequest, ConnectRequest, RepositoryBody } from '@/lib/wire'

/** In whose name a repository is read: the caller's own authorization, a kept credential, or a new token. */
export type Way = 'grant' | 'credential' | 'token'

export interface AccessForm {
  way: Way
  credential: string | null
  token: string
  username: string
}

export const NEW_TOKEN: AccessForm = { way: 'token', credential: null, token: '', username: '' }

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

/** What is sent to reconnect; an empty name of a credential stands for the caller's own authorization. */
export function changeOf({ way, credential, token, username }: AccessForm): ChangeRequest {
  if (way === 'credential') return { ...NOTHING, credential_name: credential }
  if (way === 'grant') return { ...NOTHING, credential_name: '' }
  return { ...NOTHING, access_token: token.trim(), username: filled(username) }
}

export interface Place {
  url: string
  name: string
  branch: string
}

/** What is sent to connect a repository with a token or a kept credential. */
export function connectionOf(place: Place, access: AccessForm): ConnectRequest {
  const request = {
    repository_url: place.url.trim(),
    repository_name: place.name.trim(),
    branch: filled(place.branch),
  }
  return access.way === 'credential'
    ? { ...request, credential_name: access.credential }
    : { ...request, access_token: access.token.trim(), username: filled(access.username) }
}

const filled = (text: string) => (text.trim() === '' ? null : text.trim())

/** An empty text takes the standby away. */
export const standbyOf = (name: string | null): ChangeRequest => ({ ...NOTHING, standby_credential_name: name ?? '' })

/** What is missing before it can be sent, or null. */
export function accessFault({ way, credential, token }: AccessForm): string | null {
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
