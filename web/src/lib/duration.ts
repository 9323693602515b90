import type { Policies } from './wire'

/** ISO 8601 durations as Slipway speaks them: weeks, days, hours, minutes, seconds. Amounts in milliseconds. */
const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const WEEK = 7 * DAY
const SHAPE = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/

/** Milliseconds of a duration, or null where it is not one. */
export function parseDuration(text: string): number | null {
  const match = SHAPE.exec(text.trim().toUpperCase())
  if (!match || match.slice(1).every((part) => part === undefined)) return null
  const [weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0))
  return (
    (weeks ?? 0) * WEEK + (days ?? 0) * DAY + (hours ?? 0) * HOUR + (minutes ?? 0) * MINUTE + (seconds ?? 0) * SECOND
  )
}

/** The ISO 8601 form with hours and minutes only, which every client reads alike. */
export function isoDuration(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / MINUTE))
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return hours === 0 ? `PT${rest}M` : `PT${hours}H${rest === 0 ? '' : `${rest}M`}`
}

const plural = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`

/** In words, at most two units: `1 day 2 hours`. */
export function inWords(ms: number): string {
  if (ms < MINUTE) return plural(Math.max(0, Math.floor(ms / SECOND)), 'second')
  const parts = [
    [Math.floor(ms / DAY), 'day'],
    [Math.floor((ms % DAY) / HOUR), 'hour'],
    [Math.floor((ms % HOUR) / MINUTE), 'minute'],
  ] as const
  const named = parts.filter(([count]) => count > 0).slice(0, 2)
  return named.map(([count, unit]) => plural(count, unit)).join(' ')
}

/** How long a step took: `0.2 s`, `14 s`, `2 min 5 s`. */
export function took(ms: number): string {
  if (ms < 10 * SECOND) return `${(ms / SECOND).toFixed(1)} s`
  if (ms < MINUTE) return `${Math.round(ms / SECOND)} s`
  const seconds = Math.round(ms / SECOND)
  const rest = seconds % 60
  return `${Math.floor(seconds / 60)} min${rest === 0 ? '' : ` ${rest} s`}`
}

export interface DurationChoice {
  value: string
  label: string
}

/** Stands for an environment that stays until somebody ends it. */
export const ALWAYS_ON = 'always-on'
const USUAL = ['PT30M', 'PT1H', 'PT2H', 'PT4H', 'PT8H', 'P1D', 'P3D', 'P1W']

/** What a person may choose at launch: the usual ones and the default, up to the policy's longest; always on only if allowed. */
export function durationChoices(policies: Policies): DurationChoice[] {
  const longest = parseDuration(policies.max_duration) ?? Infinity
  const amounts = [...USUAL, policies.default_duration, policies.max_duration].map(parseDuration)
  const fitting = [...new Set(amounts)].filter((ms): ms is number => ms !== null && ms > 0 && ms <= longest)
  const choices = fitting.sort((a, b) => a - b).map((ms) => ({ value: isoDuration(ms), label: inWords(ms) }))
  return policies.always_on ? [...choices, { value: ALWAYS_ON, label: 'Always on, until somebody ends it' }] : choices
}

/** The choice that is made already when the form opens. */
export function defaultDuration(policies: Policies): string {
  const wanted = parseDuration(policies.default_duration)
  if (wanted !== null && wanted > 0) return isoDuration(wanted)
  const choices = durationChoices(policies)
  return choices.find((one) => one.value === 'PT2H')?.value ?? choices.at(-1)?.value ?? 'PT2H'
}

export interface DurationParts {
  days: number
  hours: number
  minutes: number
}

/** A duration cut into days, hours and minutes; null where the text is none. */
export function durationParts(text: string): DurationParts | null {
  const ms = parseDuration(text)
  if (ms === null) return null
  return {
    days: Math.floor(ms / DAY),
    hours: Math.floor((ms % DAY) / HOUR),
    minutes: Math.floor((ms % HOUR) / MINUTE),
  }
}

/** The ISO 8601 form of days, hours and minutes: `P1DT8H`, `PT30M`; an empty text for none at all. */
export function durationText({ days, hours, minutes }: DurationParts): string {
  const day = days > 0 ? `${days}D` : ''
  const time = (hours > 0 ? `${hours}H` : '') + (minutes > 0 ? `${minutes}M` : '')
  return day === '' && time === '' ? '' : `P${day}${time === '' ? '' : `T${time}`}`
}
