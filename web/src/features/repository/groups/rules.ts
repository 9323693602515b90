import type { Tone } from '@/lib/status'
import type { GroupRules } from './types'

export const NO_RULES: GroupRules = {
  group_url: '',
  include: [],
  exclude: [],
  archived: false,
  forks: false,
  topics: [],
  branch: null,
}

/** One glob in each line; what is empty is nothing. */
export const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What is wrong with the address of a group, or null. */
export function groupUrlFault(url: string): string | null {
  const text = url.trim()
  if (!URL.canParse(text) || !['http:', 'https:'].includes(new URL(text).protocol)) {
    return 'Paste the whole address of the group, as your browser shows it: https://…'
  }
  return new URL(text).pathname.replace(/\//g, '') === ''
    ? 'This address names no group: it has the form https://host/group.'
    : null
}

/** The address of a group of a Git host. */
export const groupUrl = (base: string, path: string) => `${base.replace(/\/+$/, '')}/${path}`

const STATES: Record<string, [string, Tone]> = {
  connected: ['Connected', 'good'],
  syncing: ['Syncing', 'busy'],
  failed: ['Failed', 'bad'],
  held: ['Waits for your word', 'warn'],
}

export function groupStatus(state: string): { label: string; tone: Tone } {
  const [label, tone] = STATES[state] ?? [state, 'calm']
  return { label, tone }
}

/** The rules in one sentence. */
export function rulesInWords(rules: GroupRules): string {
  const parts = [rules.include.every((glob) => glob === '**') ? 'Everything' : `Only ${rules.include.join(', ')}`]
  if (rules.exclude.length > 0) parts.push(`without ${rules.exclude.join(', ')}`)
  if (rules.topics.length > 0) parts.push(`with the topic ${rules.topics.join(' or ')}`)
  if (!rules.archived) parts.push('no archived projects')
  if (!rules.forks) parts.push('no forks')
  return parts.join(', ')
}

const VERDICTS: Record<string, [string, Tone]> = {
  connect: ['Will be connected', 'good'],
  connected: ['Connected already', 'calm'],
  excluded: ['Left out', 'over'],
  problem: ['Cannot be connected', 'warn'],
}

export function previewStatus(verdict: string): { label: string; tone: Tone } {
  const [label, tone] = VERDICTS[verdict] ?? [verdict, 'calm']
  return { label, tone }
}
