import type { GitHost, HostForm } from './types'

export const empty: HostForm = {
  name: 'GitLab',
  type: 'gitlab',
  base_url: 'https://gitlab.com',
  repositories_application_id: '',
  repositories_application_secret: '',
  sign_in_application_id: '',
  sign_in_application_secret: '',
  access: 'read_only',
  allow_private_address: false,
  certificate_authority: '',
  proxy_url: '',
  proxy_allow_private_address: false,
  timeout_seconds: 10,
}

/** The form of a host that is known; secrets are never shown, so they begin empty. */
export function formOf(host: GitHost): HostForm {
  return {
    ...empty,
    name: host.name,
    base_url: host.base_url,
    repositories_application_id: host.repositories_application?.id ?? '',
    sign_in_application_id: host.sign_in_application?.id ?? '',
    access: host.access,
    allow_private_address: host.allow_private_address,
    certificate_authority: host.certificate_authority?.pem ?? '',
    proxy_url: host.proxy?.url ?? '',
    proxy_allow_private_address: host.proxy?.allow_private_address ?? false,
    timeout_seconds: host.timeout_seconds,
  }
}

/** What is sent: a secret that was left empty is left out, so that the kept one stays. */
export function bodyOf(form: HostForm): Partial<HostForm> {
  const body: Partial<HostForm> = { ...form, name: form.name.trim(), base_url: form.base_url.trim() }
  if (form.repositories_application_secret === '') delete body.repositories_application_secret
  if (form.sign_in_application_secret === '') delete body.sign_in_application_secret
  return body
}

/** What can be seen to be wrong before anybody is asked, by field. */
export function formFaults(form: HostForm): Record<string, string> {
  const faults: Record<string, string> = {}
  if (form.name.trim() === '') faults.name = 'A name is needed.'
  if (!/^https?:\/\/[^/]/.test(form.base_url.trim())) {
    faults.base_url = 'The whole address, such as https://gitlab.example.com'
  }
  if (!Number.isInteger(form.timeout_seconds) || form.timeout_seconds < 1 || form.timeout_seconds > 60) {
    faults.timeout_seconds = 'A whole number of seconds from 1 to 60.'
  }
  return faults
}
