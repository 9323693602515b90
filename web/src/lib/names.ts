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
