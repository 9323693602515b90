import type { Candidate } from './types'

/** What narrows the list; empty texts narrow nothing. */
export interface Filters {
  group: string
  topic: string
  archived: string
  forks: string
  /** Days; as text, because a select holds it. */
  active: string
  role: string
  kind: string
  connectable: string
}

export const NO_FILTERS: Filters = {
  group: '',
  topic: '',
  archived: '',
  forks: '',
  active: '',
  role: '',
  kind: '',
  connectable: '',
}

const DAY = 86_400_000

/** A day that lies so far back; a day and not an instant, so that the question stays the same while somebody pages through it. */
const daysBack = (days: string, now: number) =>
  days === '' ? '' : new Date(now - Number(days) * DAY).toISOString().slice(0, 10)

/** The filters as the API names them. */
export function asParameters(filters: Filters, now: number): Record<string, string> {
  const { active, ...same } = filters
  return { ...same, topic: filters.topic.trim(), active_since: daysBack(active, now) }
}

/** How many filters are set, the chosen group not counted: it is seen in the tree. */
export const filtersSet = (filters: Filters) =>
  Object.entries(filters).filter(([name, value]) => name !== 'group' && value.trim() !== '').length

/** At most so many are connected with one request. */
export const MOST = 200

/** Whether a project can be chosen: its code is readable, and it is not connected already. */
export const choosable = (candidate: Candidate) =>
  candidate.readable && !candidate.empty && candidate.connected_as === null

/** What is lacking, in words. What is connected already has a mark of its own. */
export function lacksOf(candidate: Candidate): { text: string; link: string | null }[] {
  return candidate.lacks.filter((lack) => lack.code !== 'connected')
}
