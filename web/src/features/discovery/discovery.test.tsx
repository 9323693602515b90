import { within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { asset as sampleAsset, blueprint, session } from '@/test/samples'
import { show } from '@/test/render'
import type { AssetBody, AssetInput, SnapshotBody } from '@/lib/wire'
import { AssetsPage } from './AssetsPage'
import { ScanState } from './ScanState'
import { guesses } from './guesses'
import { choosable, generateRequest, toggled } from './selection'
import { summary, waits } from './snapshots'

const asset = (name: string, over: Partial<AssetBody> = {}) => sampleAsset({ name, path: `modules/${name}`, ...over })
const broken = asset('queue', {
  in_error: true,
  can_generate: false,
  diagnostics: [
    {
      severity: 'error',
      code: 'x',
      message: 'Never closed.',
      path: 'main.tf',
      line: 3,
      column: 7,
      suggestion: null,
      detail: null,
    },
  ],
})
const input = (name: string, over: Partial<AssetInput> = {}): AssetInput => ({
  name,
  type: 'string',
  default: null,
  description: null,
  sensitive: false,
  required: false,
  nullable: false,
  allowed_values: [],
  rules: [],
  source: null,
  ...over,
})
const at = (path: string, line: number, guessed: string[] = []) => ({ path, line, guessed })
const paging = (count: number) => ({ full_count: count, requested_page: 1, total_pages: 1 })
const builder = session({
  spaces: [
    {
      name: 'harbor',
      color: '',
      icon: '',
      space_role: 'Space Admin',
      permissions: ['MANAGE_BLUEPRINTS', 'MANAGE_REPOSITORIES'],
    },
  ],
})
const LIST = 'GET /api/spaces/harbor/iac-assets?page=1&per_page=50'
const list = (assets: AssetBody[]) => ({
  iac_assets: assets,
  paging_info: paging(assets.length),
  kinds: assets.length === 0 ? {} : { terraform: assets.length },
  in_error: assets.filter((one) => one.in_error).length,
})
const open = (assets: AssetBody[], who = builder) =>
  show(<AssetsPage />, {
    pattern: '/$space/assets',
    at: '/harbor/assets',
    api: {
      'GET /api/session': who,
      [LIST]: list(assets),
      [`${LIST}&kind=terraform`]: list(assets),
      [`${LIST}&in_error=true`]: list(assets),
      'POST /api/spaces/harbor/blueprints': { blueprints: [blueprint()] },
    },
  })

it('lets only what was understood become a blueprint', () => {
  expect(choosable([asset('a'), broken]).map((one) => one.name)).toEqual(['a'])
})

it('chooses and unchooses', () => {
  const one = toggled(new Map(), asset('a'))
  expect([...one.keys()]).toEqual(['a'])
  expect(toggled(one, asset('a')).size).toBe(0)
})

it('gives a blueprint that exists a new version', () => {
  const { blueprints_candidates } = generateRequest([asset('a'), asset('b', { blueprint_name: 'bee' })])
  expect(blueprints_candidates?.[0]).toMatchObject({ asset_name: 'a', override_blueprint: false })
  expect(blueprints_candidates?.[0]).not.toHaveProperty('name')
  expect(blueprints_candidates?.[1]).toMatchObject({ asset_name: 'b', name: 'bee', override_blueprint: true })
})

it('generates blueprints of what was chosen and leads on to them', async () => {
  const { screen, user, calls } = await open([asset('network'), asset('data')])
  await user.click(await screen.findByRole('checkbox', { name: 'Choose network' }))
  await user.click(screen.getByRole('button', { name: 'Generate blueprints' }))
  expect(await screen.findByRole('link', { name: 'Look at network' })).toBeVisible()
  const sent = calls.find((call) => call.method === 'POST')?.body
  expect(sent).toMatchObject({ blueprints_candidates: [{ asset_name: 'network' }] })
})

it('shows where a module is broken and does not let it be chosen', async () => {
  const { screen } = await open([broken])
  expect(await screen.findByText('Never closed.')).toBeVisible()
  expect(screen.getByText('main.tf:3:7')).toBeVisible()
  expect(screen.getByRole('checkbox', { name: 'Choose queue' })).toBeDisabled()
})

const chart = asset('web', {
  kind: 'helm',
  path: 'charts/web shop',
  commit: 'c0ffee',
  facts: { evidence: 'charts/web shop/Chart.yaml, line 1: apiVersion v2' },
  inputs: [
    input('port', { type: 'integer', default: '80', source: at('charts/web shop/values.yaml', 12, ['type']) }),
    input('token', { required: true, source: at('charts/web shop/values.yaml', 3) }),
    input('old', { source: null }),
  ],
})

it('shows where an input stands and leads to that line', async () => {
  const { screen, user } = await open([chart])
  await user.click(await screen.findByRole('button', { name: '3 inputs, 0 outputs' }))
  const row = await screen.findByRole('row', { name: /port/ })
  const link = within(row).getByRole('link', { name: 'values.yaml:12 opens in a new tab' })
  const file = 'https://gitlab.test/a/infra/-/blob/c0ffee/charts/web%20shop'
  expect(link).toHaveAttribute('href', `${file}/values.yaml#L12`)
  expect(screen.getByRole('link', { name: 'Chart.yaml:1 opens in a new tab' })).toHaveAttribute(
    'href',
    `${file}/Chart.yaml#L1`,
  )
  expect(screen.getByText(/apiVersion v2/)).toBeVisible()
  expect(within(screen.getByRole('row', { name: /old/ })).queryByRole('link')).toBeNull()
})

it('marks what was guessed and says how, to the keyboard too', async () => {
  const { screen, user } = await open([chart])
  await user.click(await screen.findByRole('button', { name: '3 inputs, 0 outputs' }))
  const mark = await screen.findByRole('button', { name: /^guessed/ })
  expect(screen.getByRole('row', { name: /port/ })).toContainElement(mark)
  await user.tab()
  while (document.activeElement !== mark && document.activeElement !== document.body) await user.tab()
  expect(mark).toHaveFocus()
  expect(await screen.findByRole('tooltip')).toHaveTextContent('Its type was told from its default.')
})

it('says of what it was told', () => {
  const said = (required: boolean, ...guessed: string[]) => guesses({ required, source: at('run.sh', 1, guessed) })
  expect(said(true, 'required', 'sensitive')).toBe(
    'That it is needed was told from how it is used. That it is sensitive was told from its name.',
  )
  expect(said(false, 'required')).toBe('That it may not be needed was told from how it is used.')
  expect(said(false)).toBe('')
  expect(guesses({ required: true, source: null })).toBe('')
})

it('narrows the list to a kind, and to what has errors', async () => {
  const { screen, user, calls } = await open([asset('network'), broken])
  await user.click(await screen.findByRole('radio', { name: 'With errors 1' }))
  await user.click(screen.getByRole('radio', { name: 'terraform 2' }))
  const asked = calls.map((call) => call.path).filter((path) => path.includes('iac-assets?'))
  expect(asked.some((path) => path.includes('in_error=true'))).toBe(true)
  expect(asked.some((path) => path.includes('kind=terraform') && !path.includes('in_error'))).toBe(true)
})

it('says what to do first in an empty space', async () => {
  const { screen } = await open([])
  expect(await screen.findByText('Connect a repository first')).toBeVisible()
})

it('lets a member look but not choose', async () => {
  const { screen } = await open([asset('network')], session())
  expect(await screen.findByText('network')).toBeVisible()
  expect(screen.queryByRole('checkbox')).toBeNull()
})

const snapshot = (id: string, over: Partial<SnapshotBody> = {}): SnapshotBody => ({
  id,
  commit: id.repeat(20),
  link: null,
  taken_at: '2026-01-01T00:00:00Z',
  took_ms: 1,
  assets: 3,
  files: 9,
  appeared: 0,
  changed: 0,
  moved: 0,
  vanished: 0,
  held: null,
  confirmed_by: null,
  confirmed_at: null,
  ...over,
})

it('sums up what a scan found in few words', () => {
  expect(summary(snapshot('a'))).toBe('3 assets: nothing changed')
  expect(summary(snapshot('a', { assets: 1, appeared: 1, vanished: 9 }))).toBe('1 asset: 1 new, 9 gone')
  expect(waits(snapshot('a', { held: 'why' }))).toBe(true)
  expect(waits(snapshot('a', { held: 'why', confirmed_by: 'ada' }))).toBe(false)
})

it('holds changes back until somebody says that they are meant', async () => {
  const why = 'Its files were deleted'
  const held = snapshot('b', { held: '9 of 12 assets vanished at once.', vanished: 9 })
  const base = '/api/spaces/harbor/repositories/infra'
  const { screen, user, calls } = await show(<ScanState space="harbor" repository="infra" manage />, {
    api: {
      [`GET ${base}/scan`]: {
        repository: 'infra',
        commit: 'abc',
        scanned_at: '2026-01-01T00:00:00Z',
        took_ms: 1,
        assets: 3,
        files: 9,
        diagnostics: [],
        held: held.held,
        fault: null,
        fault_at: null,
        run: null,
      },
      [`GET ${base}/scans`]: [held, snapshot('a')],
      [`GET ${base}/scans/runs`]: [],
      [`GET ${base}/scans/b/changes`]: {
        after: held,
        before: snapshot('a'),
        changes: [
          { change: 'vanished', kind: 'terraform', name: 'queue', path: 'net/queue', from: null, details: [], why },
        ],
      },
      [`POST ${base}/scans/b/confirm`]: { ...held, confirmed_by: 'ada' },
    },
  })
  await user.click(await screen.findByRole('button', { name: 'Look at them' }))
  expect(await screen.findByText('Its files were deleted.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'They are meant' }))
  expect(calls.some((call) => call.method === 'POST' && call.path.endsWith('/scans/b/confirm'))).toBe(true)
})

it('leads from several assets to one blueprint of them', async () => {
  const { screen, user } = await open([asset('network'), asset('data')])
  await user.click(await screen.findByRole('checkbox', { name: 'Choose network' }))
  const compose = { name: 'Compose one blueprint' }
  expect(screen.queryByRole('link', compose)).toBeNull()
  await user.click(screen.getByRole('checkbox', { name: 'Choose data' }))
  const link = screen.getByRole('link', compose)
  expect(link).toHaveAttribute('href', '/harbor/assets/compose?assets=network%2Cdata')
})
