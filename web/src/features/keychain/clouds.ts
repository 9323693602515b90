/** A secret that a person types; alternatives leave the ones they do not need empty. */
export interface CloudField {
  key: string
  label: string
  secret: boolean
}

interface Cloud {
  label: string
  /** As clients name what is in it. */
  type: string
  about: string
  fields: CloudField[]
  /** Sets of fields of which one must be whole. */
  ways: string[][]
}

const field = (key: string, label: string, secret = true): CloudField => ({ key, label, secret })

/** What else than a Git host's token the account can keep: what input sources show to where they read. */
export const CLOUDS: Record<string, Cloud> = {
  aws: {
    label: 'Access key of AWS or another S3 store',
    type: 'aws__basic',
    about: 'For input sources of the kind S3.',
    fields: [
      field('key', 'Access key ID', false),
      field('secret', 'Secret access key'),
      field('session_token', 'Session token (temporary keys only)'),
    ],
    ways: [['key', 'secret']],
  },
  azure: {
    label: 'Access to Azure storage',
    type: 'azure',
    about: 'For input sources of the kind Azure. One of the three is enough.',
    fields: [
      field('key', 'Account key'),
      field('sas_token', 'Shared access signature'),
      field('token', 'Access token of Entra ID'),
    ],
    ways: [['key'], ['sas_token'], ['token']],
  },
  http: {
    label: 'Sign-in at an HTTP API',
    type: 'http',
    about: 'For input sources of the kind HTTP: a token, or a username with its password.',
    fields: [field('token', 'Token'), field('username', 'Username', false), field('password', 'Password')],
    ways: [['token'], ['username', 'password']],
  },
}

/** What was typed, without what was left empty. */
export function given(cloud: string, secrets: Record<string, string>): Record<string, string> {
  const known = CLOUDS[cloud]?.fields.map((one) => one.key) ?? []
  return Object.fromEntries(known.map((key) => [key, secrets[key]?.trim() ?? '']).filter(([, value]) => value !== ''))
}

/** What is missing, by field; a kept credential of which nothing is typed stays as it is. */
export function cloudFaults(cloud: string, secrets: Record<string, string>, kept: boolean): Record<string, string> {
  const typed = Object.keys(given(cloud, secrets))
  const ways = CLOUDS[cloud]?.ways ?? []
  if ((kept && typed.length === 0) || ways.some((way) => way.every((key) => typed.includes(key)))) return {}
  const begun = ways.find((way) => way.some((key) => typed.includes(key))) ?? ways[0] ?? []
  const missing = begun.find((key) => !typed.includes(key)) ?? begun[0] ?? ''
  return { [missing]: ways.length > 1 && typed.length === 0 ? 'Give one of these.' : 'This is missing.' }
}
