import { innerPath } from './names'

const KEY = 'slipway.away'

/** Remembers where a person was before being sent to the Git host, so that a refusal there does not lose the place. */
export function leaveFrom(path: string) {
  sessionStorage.setItem(KEY, path)
}

/** The place remembered last; the start page where there is none. */
export function cameFrom(): string {
  return innerPath(sessionStorage.getItem(KEY))
}
