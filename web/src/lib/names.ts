/** Names: for people to see, and for the server to accept. */
const FIRST = ['amber', 'brisk', 'calm', 'clear', 'fair', 'keen', 'north', 'quiet', 'swift', 'tidal', 'west', 'young']
const SECOND = [
  'anchor',
  'beacon',
  'breeze',
  'buoy',
  'cutter',
  'harbor',
  'keel',
  'lagoon',
  'mast',
  'sloop',
  'tern',
  'wave',
]

/** A name for a new environment that a person can say aloud: `network calm-keel`. */
export function proposeName(blueprint: string, random: () => number = Math.random): string {
  const pick = (list: string[]) => list[Math.floor(random() * list.length)] ?? ''
  return `${blueprint} ${pick(FIRST)}-${pick(SECOND)}`
}

/** A repository's name from its URL: the last part of the path, without `.git`. */
export function nameFromUrl(url: string): string {
  const path = url
    .trim()
    .replace(/[?#].*$/, '')
    .replace(/\/-\/.*$/, '')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
  const last = path.split(/[/:]/).at(-1) ?? ''
  return last.replace(/[^A-Za-z0-9._-]+/g, '-')
}

/** What is wrong with the pasted address of a project, or null: `https://host/group/project` and git's own forms are fine. */
export function projectUrlFault(url: string): string | null {
  const text = url.trim()
  const web = URL.canParse(text) && ['http:', 'https:', 'ssh:'].includes(new URL(text).protocol)
  const place = web ? new URL(text).pathname : (/^[\w.-]+@[\w.-]+:(.+)$/.exec(text)?.[1] ?? '')
  if (place === '') return 'Paste the whole address of the project, as your browser or “Clone” shows it: https://…'
  return place.split('/').filter((part) => part !== '').length >= 2
    ? null
    : 'This address names no project: it has the form https://host/group/project.'
}

/** A page of this product to go back to; the start page where the text is anything else, such as another host. */
export function innerPath(text: unknown): string {
  return typeof text === 'string' && /^\/(?![/\\])/.test(text) ? text : '/'
}

const STORED = 'qtorque'

/** Whether a blueprint's text is kept here and not in a repository. */
export const isStored = (repository: string) => repository === STORED

/** Where a blueprint's text lies, in words: the API calls Slipway's own shelf `qtorque`. */
export function sourceName(repository: string): string {
  return isStored(repository) ? 'Slipway' : repository
}

/** Two letters for a picture. */
export function initials(name: string): string {
  const parts = name.split(/[\s._@-]+/).filter((part) => part !== '')
  return ((parts[0]?.charAt(0) ?? '') + (parts[1]?.charAt(0) ?? '')).toUpperCase()
}

/** What is wrong with a name for a space or a blueprint, or null. */
export function nameFault(name: string): string | null {
  if (name.trim() === '') return 'Give it a name.'
  if (name.length > 50) return 'At most 50 characters.'
  if (/[/\\?#%]/.test(name)) return 'A name has no / \\ ? # or %.'
  return null
}
