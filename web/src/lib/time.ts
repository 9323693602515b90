import { inWords } from './duration'

const MINUTE = 60_000

/** `3 minutes ago`, `just now`, `in 2 hours`; a dash where nothing is known. */
export function ago(instant: string | null, now: number): string {
  if (instant === null) return '–'
  const distance = now - Date.parse(instant)
  if (Number.isNaN(distance)) return '–'
  if (Math.abs(distance) < 10_000) return 'just now'
  const far = Math.abs(distance)
  const words = inWords(far < MINUTE ? far : Math.round(far / MINUTE) * MINUTE)
    .split(' ')
    .slice(0, 2)
    .join(' ')
  return distance > 0 ? `${words} ago` : `in ${words}`
}

/** The full date and time in the reader's own manner. */
export function exact(instant: string | null): string {
  if (instant === null) return '–'
  return new Date(instant).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' })
}

/** Whether a moment is still to come. */
export const isAhead = (instant: string | null, now: number): boolean => instant !== null && Date.parse(instant) > now

export interface TimeLeft {
  text: string
  /** Part of the time that has gone, 0 to 1; null where there is no end. */
  gone: number | null
  urgent: boolean
}

const URGENT = 15 * 60 * 1000

/** What is left of an environment's time. */
export function timeLeft(start: string | null, end: string | null, now: number): TimeLeft {
  if (end === null) return { text: 'Always on', gone: null, urgent: false }
  const left = Date.parse(end) - now
  if (left <= 0) return { text: 'Time is up', gone: 1, urgent: true }
  const whole = start === null ? left : Date.parse(end) - Date.parse(start)
  const gone = whole <= 0 ? 1 : Math.min(1, Math.max(0, 1 - left / whole))
  return { text: `${inWords(left)} left`, gone, urgent: left < URGENT }
}

/** Date and time to the minute, in the reader's own manner. */
export function moment(instant: string): string {
  return new Date(instant).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })
}
