import { describe, expect, it } from 'vitest'
import { ALWAYS_ON, defaultDuration, durationChoices, inWords, isoDuration, parseDuration, took } from './duration'

const HOUR = 3_600_000
const policies = {
  max_duration: '',
  default_duration: 'PT2H',
  default_extend: 'PT1H',
  max_active_environments: null,
  always_on: false,
  allow_scheduling: false,
}

describe('parseDuration', () => {
  it.each([
    ['PT2H', 2 * HOUR],
    ['P1DT30M', 24.5 * HOUR],
    ['P1W', 7 * 24 * HOUR],
    ['pt90s', 90_000],
  ])('reads %s', (text, ms) => expect(parseDuration(text)).toBe(ms))
  it.each(['', 'P', 'PT', '2h', 'P1M', 'P-1D'])('refuses "%s"', (text) => expect(parseDuration(text)).toBeNull())
})

it('writes what it reads', () => {
  for (const text of ['PT30M', 'PT2H', 'PT26H15M']) expect(isoDuration(parseDuration(text) ?? 0)).toBe(text)
})

it('says a duration with at most two units', () => {
  expect(inWords(26 * HOUR + 5 * 60_000)).toBe('1 day 2 hours')
  expect(inWords(61_000)).toBe('1 minute')
  expect(inWords(900)).toBe('0 seconds')
})

it('says how long a step took', () => {
  expect(took(240)).toBe('0.2 s')
  expect(took(14_400)).toBe('14 s')
  expect(took(125_000)).toBe('2 min 5 s')
})

describe('durationChoices', () => {
  it('offers nothing longer than the policy allows, and the longest itself', () => {
    const values = durationChoices({ ...policies, max_duration: 'PT3H' }).map((one) => one.value)
    expect(values).toEqual(['PT30M', 'PT1H', 'PT2H', 'PT3H'])
  })
  it('offers always on only where the policy does', () => {
    expect(durationChoices(policies).some((one) => one.value === ALWAYS_ON)).toBe(false)
    expect(durationChoices({ ...policies, always_on: true }).at(-1)?.value).toBe(ALWAYS_ON)
  })
  it('holds the default, whatever it is', () => {
    const odd = { ...policies, default_duration: 'PT45M' }
    expect(durationChoices(odd).map((one) => one.value)).toContain(defaultDuration(odd))
  })
})
