import { expect, it } from 'vitest'
import { asset as sampleAsset, blueprint, session } from '@/test/samples'
import { show } from '@/test/render'
import type { AssetBody } from '@/lib/wire'
import { AssetsPage } from './AssetsPage'
import { choosable, generateRequest, toggled } from './selection'

const asset = (name: string, over: Partial<AssetBody> = {}) => sampleAsset({ name, path: `modules/${name}`, ...over })
const broken = asset('queue', {
  in_error: true,
  diagnostics: [
    { severity: 'error', code: 'x', message: 'Never closed.', path: 'main.tf', line: 3, column: 7, suggestion: null },
  ],
})
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
const open = (assets: AssetBody[], who = builder) =>
  show(<AssetsPage />, {
    pattern: '/$space/assets',
    at: '/harbor/assets',
    api: {
      'GET /api/session': who,
      [LIST]: { iac_assets: assets, paging_info: paging(assets.length) },
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

it('says what to do first in an empty space', async () => {
  const { screen } = await open([])
  expect(await screen.findByText('Connect a repository first')).toBeVisible()
})

it('lets a member look but not choose', async () => {
  const { screen } = await open([asset('network')], session())
  expect(await screen.findByText('network')).toBeVisible()
  expect(screen.queryByRole('checkbox')).toBeNull()
})
