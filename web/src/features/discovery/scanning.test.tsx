import { expect, it } from 'vitest'
import { show } from '@/test/render'
import type { ScanBody, ScanRunBody } from '@/lib/wire'
import { ScanState } from './ScanState'
import { afterCancel, brokenOff, doing, inOrder, percent } from './runs'

const BASE = '/api/spaces/harbor/repositories/infra'
const run = (over: Partial<ScanRunBody> = {}): ScanRunBody => ({
  id: 'r1',
  state: 'running',
  step: 'reading',
  done: 1200,
  total: 4800,
  scanner: null,
  started_at: new Date(Date.now() - 65_000).toISOString(),
  ended_at: null,
  cancelled_by: null,
  ...over,
})
const cancelled = run({ state: 'cancelled', ended_at: new Date().toISOString(), cancelled_by: 'ada@example.org' })
const scan = (now: ScanRunBody | null, over: Partial<ScanBody> = {}): ScanBody => ({
  repository: 'infra',
  commit: 'abc',
  scanned_at: '2026-01-01T00:00:00Z',
  took_ms: 1,
  assets: 3,
  files: 9,
  diagnostics: [],
  held: null,
  fault: null,
  fault_at: null,
  run: now,
  ...over,
})
const open = (api: Record<string, unknown>, manage = true) =>
  show(<ScanState space="harbor" repository="infra" manage={manage} />, { api })

it('says what a scan does, with counts', () => {
  expect(doing(run({ step: 'fetching', done: 0, total: 0 }))).toBe('Fetching the repository')
  expect(doing(run({ step: 'fetching' }))).toBe('Fetching 1,200 of 4,800 objects')
  expect(doing(run({ step: 'listing' }))).toBe('Listing the files')
  expect(doing(run())).toBe('Reading 1,200 of 4,800 files')
  expect(doing(run({ step: 'scanning', done: 2, total: 6, scanner: 'helm' }))).toBe(
    'Looking through the files with helm (2 of 6)',
  )
  expect(doing(run({ step: 'comparing' }))).toBe('Comparing with what was known before')
  expect(percent(run())).toBe(25)
  expect(percent(run({ step: 'scanning', done: 1, total: 6 }))).toBe(0)
  expect(percent(run({ total: 0 }))).toBeNull()
})

it('says how one ended that came to no end by itself', () => {
  const now = Date.now()
  expect(brokenOff(cancelled, now)).toBe('Cancelled by ada@example.org just now')
  expect(brokenOff(run({ state: 'interrupted', ended_at: null }), now)).toContain('its server ended')
  expect(brokenOff(run({ state: 'done' }), now)).toBeNull()
  expect(afterCancel(cancelled)).toContain('was cancelled')
  expect(afterCancel(run({ state: 'done' }))).toContain('had just ended')
  expect(inOrder([], [cancelled, run({ state: 'done' }), run()])).toEqual([cancelled])
})

it('shows how far the scan is and cancels it', async () => {
  let now = run()
  const { screen, user, calls } = await open({
    [`GET ${BASE}/scan`]: () => scan(now),
    [`POST ${BASE}/scans/r1/cancel`]: () => (now = cancelled),
  })
  expect(await screen.findByText('Reading 1,200 of 4,800 files, for 1 minute')).toBeVisible()
  expect(screen.getByRole('progressbar', { name: 'Reading 1,200 of 4,800 files' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Scan now' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(await screen.findByText(/Cancelled by ada@example.org just now/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Scan now' })).toBeEnabled()
  expect(calls.some((call) => call.method === 'POST')).toBe(true)
})

it('shows progress while it scans, without waiting for the answer', async () => {
  let now: ScanRunBody | null = null
  const { screen, user } = await open({
    [`GET ${BASE}/scan`]: () => scan(now),
    [`POST ${BASE}/scan`]: () => {
      now = run({ step: 'listing', total: 0 })
      return scan(now)
    },
  })
  await user.click(await screen.findByRole('button', { name: 'Scan now' }))
  expect(await screen.findByText(/Listing the files, for/)).toBeVisible()
})

it('lets those who may not manage repositories look but not cancel', async () => {
  const { screen } = await open({ [`GET ${BASE}/scan`]: scan(run()) }, false)
  expect(await screen.findByText(/Reading/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull()
})

it('keeps a cancelled scan in the history, as no error', async () => {
  const { screen, user } = await open({
    [`GET ${BASE}/scan`]: scan(null),
    [`GET ${BASE}/scans`]: [],
    [`GET ${BASE}/scans/runs`]: [cancelled, run({ id: 'r0', state: 'done', ended_at: '2026-01-01T00:00:00Z' })],
  })
  await user.click(await screen.findByRole('button', { name: 'What changed' }))
  expect(await screen.findByText('Cancelled')).toBeVisible()
  expect(screen.getByText('Cancelled by ada@example.org just now')).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
})
