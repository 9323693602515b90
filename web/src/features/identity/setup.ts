import type { SetupRequest } from '@/lib/wire'

/** A redirect URI as it will be under the public URL that is being typed. */
export function rebased(uri: string, from: string, to: string): string {
  const base = to.trim().replace(/\/+$/, '')
  const old = from.replace(/\/+$/, '')
  return base !== '' && uri.startsWith(old) ? base + uri.slice(old.length) : uri
}

function urlFault(text: string): string | null {
  if (!URL.canParse(text)) return 'Enter a whole address, such as https://gitlab.example.com'
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'The address must begin with https:// or http://'
  return url.search !== '' || url.hash !== '' ? 'The address must not have a ? or # part.' : null
}

/** What is wrong with the answers of the set-up page, by field. */
export function setupFaults(form: SetupRequest): Record<string, string> {
  const faults: Record<string, string> = {}
  for (const name of ['public_url', 'gitlab_url'] as const) {
    const fault = urlFault(form[name].trim())
    if (fault !== null) faults[name] = fault
  }
  const copied = [
    'sign_in_application_id',
    'sign_in_application_secret',
    'repositories_application_id',
    'repositories_application_secret',
  ] as const
  for (const name of copied) {
    if (form[name].trim() === '') faults[name] = 'Copy this from the application’s page in GitLab.'
  }
  return faults
}
