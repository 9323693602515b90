import { describe, expect, it } from 'vitest'
import { input, item } from '@/test/samples'
import { AT_A_TIME, draftFaults, draftOf, requestOf, type LaunchDraft } from './draft'
import { forget, keep, restored } from './kept'
import { obstacle } from './obstacle'

const fresh = (over: Partial<LaunchDraft> = {}) => ({ ...draftOf(item([])), ...over })
const request = (over: Partial<LaunchDraft>) => requestOf(item([]), fresh(over))
const NOON = Date.parse('2026-01-01T12:00:00Z')

describe('the request', () => {
  it('carries an end instead of a duration', () => {
    const asked = request({ duration: AT_A_TIME, end: '2030-01-31T18:00' })
    expect(asked.scheduled_end_time).toBe(new Date('2030-01-31T18:00').toISOString())
    expect(asked).not.toHaveProperty('duration')
  })
  it('carries a start only where the launch is put off', () => {
    expect(request({})).not.toHaveProperty('scheduled_start_time')
    expect(request({ start: '' })).not.toHaveProperty('scheduled_start_time')
    const start = '2030-01-31T08:00'
    expect(request({ start }).scheduled_start_time).toBe(new Date(start).toISOString())
  })
  it('carries owner, collaborators and labels only where there are any', () => {
    expect(request({})).not.toHaveProperty('collaborators')
    expect(request({ owner: ' ben@x.test ', everybody: true, collaborators: ['cy@x.test'] })).toMatchObject({
      owner_email: 'ben@x.test',
      collaborators: { collaborators_emails: ['cy@x.test'], all_space_members: true },
    })
    expect(request({ labels: ['demo', 'team: blue:1'] }).labels).toEqual([
      { key: 'demo', value: null },
      { key: 'team', value: 'blue:1' },
    ])
  })
  it('leaves hidden inputs out', () => {
    const both = item([input({ name: 'a' }), input({ name: 'b' })])
    const draft = { ...draftOf(both), values: { a: '1', b: '2' } }
    expect(requestOf(both, draft, (name) => name === 'b').inputs).toEqual({ a: '1' })
  })
})

describe('the faults', () => {
  it('ask for nothing that is hidden', () => {
    const one = item([input({ name: 'a' })])
    expect(draftFaults(one, draftOf(one))).toHaveProperty('a')
    expect(draftFaults(one, draftOf(one), () => true)).toEqual({})
  })
  it.each([
    ['', 'Say when it ends.'],
    ['2026-01-01T10:00:00Z', 'This time has passed already.'],
    ['2026-01-02T10:00:00Z', undefined],
  ])('judge the end %s: %s', (end, fault) => {
    const draft = fresh({ duration: AT_A_TIME, end })
    expect(draftFaults(item([]), draft, undefined, NOON).scheduled_end_time).toBe(fault)
  })
})

it.each([
  ['', '', 'Say when it starts.', 'Say when it ends.'],
  ['2026-01-01T10:00:00Z', '2026-01-02T10:00:00Z', 'This time has passed already.', undefined],
  ['2026-01-03T10:00:00Z', '2026-01-02T10:00:00Z', undefined, 'It has to end after it starts.'],
  ['2026-01-03T10:00:00Z', '2026-01-04T10:00:00Z', undefined, undefined],
])('judges the start %s with the end %s', (start, end, atStart, atEnd) => {
  const faults = draftFaults(item([]), fresh({ start, duration: AT_A_TIME, end }), undefined, NOON)
  expect(faults.scheduled_start_time).toBe(atStart)
  expect(faults.scheduled_end_time).toBe(atEnd)
})

describe('a draft that was kept', () => {
  const both = item([input({ name: 'size' }), input({ name: 'key', sensitive: true })])
  it('comes back without secrets, and not to another blueprint', () => {
    const draft = { ...draftOf(both), name: 'mine', values: { size: '3', key: 'hunter2' } }
    keep('harbor', both, draft)
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('hunter2')
    expect(restored('harbor', draftOf(both), 'network')).toMatchObject({ name: 'mine', values: { size: '3', key: '' } })
    expect(restored('harbor', draftOf(both), 'other').values.size).toBe('')
    forget('harbor', 'network')
    expect(restored('harbor', draftOf(both), 'network').values.size).toBe('')
  })
  it('loses inputs that are gone, and is nothing where it cannot be read', () => {
    keep('harbor', both, { ...draftOf(both), values: { gone: 'x' } })
    expect(restored('harbor', draftOf(both), 'network').values).not.toHaveProperty('gone')
    sessionStorage.setItem('launch:harbor/network', '{')
    expect(restored('harbor', draftOf(both), 'network').values).toEqual({ size: '', key: '' })
    forget('harbor', 'network')
  })
})

it.each([
  [{}, null],
  [{ launch_allowed: false }, /not allowed at the moment/],
  [{ errors: [{ name: 'X', message: 'x', code: 'X', line: 1, column: 1, path: null }] }, /has errors/],
  [{ launch_refusal: 'Launching network is blocked: moving house.', launch_allowed: false }, /moving house/],
])('says why nothing can be launched %#', (over, why) => {
  const found = obstacle({ ...item([]).details, ...over })
  if (why === null) expect(found).toBeNull()
  else expect(found).toMatch(why)
})
