import { inWords, parseDuration } from '@/lib/duration'
import type { CardBody } from '@/lib/wire'

/** What a person set the catalog to show. */
export interface Wish {
  text: string
  labels: string[]
  favorites: boolean
  recent: boolean
  sort: Sort
}
export type Sort = 'name' | 'used' | 'mine' | 'success' | 'ready'

export const EVERYTHING: Wish = { text: '', labels: [], favorites: false, recent: false, sort: 'name' }
export const SORTS: { value: Sort; label: string }[] = [
  { value: 'name', label: 'Name' },
  { value: 'used', label: 'Last used by anybody' },
  { value: 'mine', label: 'Last used by me' },
  { value: 'success', label: 'Success rate' },
  { value: 'ready', label: 'Quickest to be ready' },
]

/** The words of each card, put together once for all the letters that are typed. */
const known = new WeakMap<CardBody, string>()
function words(card: CardBody): string {
  const before = known.get(card)
  if (before !== undefined) return before
  const labels = card.labels.map((label) => label.name)
  const all = [card.title, card.name, card.description ?? '', card.maintainer ?? '', ...card.kinds, ...labels]
  const put = all.join('\n').toLowerCase()
  known.set(card, put)
  return put
}

/** Whether a label is the one meant, or that one with a value: `tier` stands for `tier:gold` too. */
export const isLabel = (label: string, meant: string) => label === meant || label.startsWith(`${meant}:`)

const isRecent = (card: CardBody) => card.last_used_by_me !== null

/** Entries that fit all that was wished for, in the order wished for. Every word typed has to be somewhere in an entry. */
export function shelved(cards: CardBody[], wish: Wish): CardBody[] {
  const needles = wish.text.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = (card: CardBody) =>
    (!wish.favorites || card.favorite) &&
    (!wish.recent || isRecent(card)) &&
    wish.labels.every((label) => card.labels.some((one) => isLabel(one.name, label))) &&
    needles.every((needle) => words(card).includes(needle))
  return cards.filter(fits).sort(ORDERS[wish.recent && wish.sort === 'name' ? 'mine' : wish.sort])
}

const byName = (a: CardBody, b: CardBody) => NAMES.compare(a.title, b.title)
const NAMES = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })
const newest = (a: string | null, b: string | null) => (b ?? '').localeCompare(a ?? '')
const ORDERS: Record<Sort, (a: CardBody, b: CardBody) => number> = {
  name: byName,
  used: (a, b) => newest(a.last_used, b.last_used) || byName(a, b),
  mine: (a, b) => newest(a.last_used_by_me, b.last_used_by_me) || byName(a, b),
  success: (a, b) => (successRate(b) ?? -1) - (successRate(a) ?? -1) || b.launches - a.launches || byName(a, b),
  ready: (a, b) => (a.ready_seconds ?? Infinity) - (b.ready_seconds ?? Infinity) || byName(a, b),
}

/** Share of launches that came up, 0 to 1; null where there was none. */
export function successRate(card: CardBody): number | null {
  return card.launches === 0 ? null : card.successes / card.launches
}

/** `9 of 10 launches came up (90 %)`; null where there was none. */
export function successInWords(card: CardBody): string | null {
  const rate = successRate(card)
  if (rate === null) return null
  const launches = card.launches === 1 ? 'launch' : 'launches'
  return `${card.successes} of ${card.launches} ${launches} came up (${Math.floor(rate * 100)} %)`
}

/** `about 4 min`; null where nobody knows yet. */
export function readyInWords(card: CardBody): string | null {
  const seconds = card.ready_seconds
  if (seconds === null) return null
  if (seconds < 60) return seconds < 20 ? 'a few seconds' : 'under a minute'
  if (seconds < 5400) return `about ${Math.round(seconds / 60)} min`
  return `about ${Math.round(seconds / 360) / 10} h`
}

/** How long its environments may live, in words. */
export function lasts(card: Pick<CardBody, 'max_duration' | 'always_on'>): string {
  const longest = parseDuration(card.max_duration)
  if (longest !== null && longest > 0) return `Up to ${inWords(longest)}`
  return card.always_on ? 'As long as needed' : 'Any duration'
}

/** Labels that some entry has, each once, in the order of their names. */
export function labelsOf(cards: CardBody[]): { name: string; color: string | null }[] {
  const found = new Map<string, string | null>()
  for (const card of cards) for (const label of card.labels) found.set(label.name, label.color)
  return [...found].map(([name, color]) => ({ name, color })).sort((a, b) => NAMES.compare(a.name, b.name))
}
