import type { Tone } from '@/lib/status'
import type { CredentialBody, CredentialRequest } from '@/lib/wire'
import { cloudFaults, CLOUDS, given } from './clouds'

export const GIT = 'sourceControl'

/** A Git host that a token can belong to. */
export interface Host {
  id: string
  name: string
  type: string
}

export interface CredentialForm {
  name: string
  description: string
  /** What it opens: a Git host, or one of the clouds. */
  cloud: string
  /** What was typed for a cloud, by field. */
  secrets: Record<string, string>
  token: string
  username: string
  host: string | null
  allSpaces: boolean
  spaces: string[]
}

/** The form of a kept credential, or of a new one; a token is never shown again. */
export const formOf = (kept: CredentialBody | null): CredentialForm => ({
  name: kept?.name ?? '',
  description: kept?.description ?? '',
  cloud: kept?.cloud_type ?? GIT,
  secrets: {},
  token: '',
  username: kept?.credential_data.username ?? '',
  host: null,
  allSpaces: kept?.all_spaces_allowed ?? true,
  spaces: kept?.allowed_space_names ?? [],
})

/** What is sent. A token that was left empty stays as it is; which spaces may use it concerns those of the account alone. */
export function requestOf(
  form: CredentialForm,
  kept: CredentialBody | null,
  hosts: Host[],
  ofAccount: boolean,
): CredentialRequest {
  const own = form.cloud === GIT ? ofGit(form, kept, hosts) : ofCloud(form, kept)
  return {
    name: form.name.trim(),
    description: form.description.trim(),
    cloud_type: form.cloud,
    ...own,
    allowed_space_names: ofAccount && !form.allSpaces ? form.spaces : null,
    all_spaces_allowed: ofAccount ? form.allSpaces : null,
    space_name: null,
  }
}

type Own = Pick<CredentialRequest, 'cloud_identifier' | 'credential_data'>

function ofGit(form: CredentialForm, kept: CredentialBody | null, hosts: Host[]): Own {
  const host = hosts.find((one) => one.id === form.host) ?? hosts[0]
  const type = kept?.cloud_identifier ?? host?.type ?? 'gitlab'
  const data: Record<string, string> = { type, token: form.token.trim() }
  if (form.username.trim() !== '') data.username = form.username.trim()
  if (kept === null && hosts.length > 1 && host !== undefined) data.provider = host.id
  return { cloud_identifier: type, credential_data: form.token.trim() === '' ? null : data }
}

function ofCloud(form: CredentialForm, kept: CredentialBody | null): Own {
  const type = CLOUDS[form.cloud]?.type ?? form.cloud
  const data = given(form.cloud, form.secrets)
  return {
    cloud_identifier: kept?.cloud_identifier ?? form.cloud,
    credential_data: Object.keys(data).length === 0 ? null : { type, ...data },
  }
}

/** What can be seen to be wrong before anybody is asked, by field. */
export function formFaults(form: CredentialForm, kept: CredentialBody | null): Record<string, string> {
  const faults: Record<string, string> = {}
  if (form.name.trim() === '') faults.name = 'Give it a name.'
  if (form.cloud !== GIT) return { ...faults, ...cloudFaults(form.cloud, form.secrets, kept !== null) }
  if (kept === null && form.token.trim() === '') faults.credential_data = 'Paste the token.'
  return faults
}

const STATES: Record<string, [string, Tone]> = {
  ok: ['Works', 'good'],
  expiring: ['Ends soon', 'warn'],
  broken: ['Refused', 'bad'],
  unknown: ['Not asked about', 'calm'],
}

export function credentialStatus(state: string): { label: string; tone: Tone } {
  const [label, tone] = STATES[state] ?? [state, 'calm']
  return { label, tone }
}

const KINDS: Record<string, string> = {
  personal_access_token: 'Personal access token',
  group_access_token: 'Group access token',
  project_access_token: 'Project access token',
  deploy_token: 'Deploy token',
  oauth_token: 'OAuth token',
}

/** What it is and whose: `Project access token “ci” of acme/infra, Developer`. */
export function kindInWords(credential: CredentialBody): string {
  const kind =
    KINDS[credential.kind] ??
    (credential.cloud_type === GIT ? 'Token' : (CLOUDS[credential.cloud_type]?.label ?? credential.cloud_identifier))
  const named = credential.token_name ? ` “${credential.token_name}”` : ''
  const owner = credential.owner_name ?? credential.owner
  const whose = credential.place ?? (credential.bot ? null : owner)
  return [kind + named + (whose ? ` of ${whose}` : ''), credential.role].filter(Boolean).join(', ')
}
