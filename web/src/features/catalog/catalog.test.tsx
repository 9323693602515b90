import { expect, it } from 'vitest'
import { blueprint, policies, session } from '@/test/samples'
import { Refused, show } from '@/test/render'
import { CatalogPage } from './CatalogPage'
import { lasts, matching } from './shelf'

const may = (...permissions: string[]) =>
  session({ spaces: [{ name: 'harbor', color: '', icon: '', space_role: null, permissions }] })
const open = (catalog: unknown, who = may('LAUNCH_ENVIRONMENTS')) =>
  show(<CatalogPage />, {
    pattern: '/$space/catalog',
    at: '/harbor/catalog',
    api: { 'GET /api/session': who, 'GET /api/spaces/harbor/catalog': catalog },
  })

it('finds entries by name, description and label', () => {
  const list = [
    blueprint({ name: 'a', display_name: 'Shop', description: null }),
    blueprint({ name: 'b', display_name: 'b', labels: [{ name: 'Cheap', color: null }] }),
  ]
  expect(matching(list, 'shop').map((one) => one.name)).toEqual(['a'])
  expect(matching(list, ' CHEAP ').map((one) => one.name)).toEqual(['b'])
  expect(matching(list, '')).toHaveLength(2)
})

it('says how long an environment may live', () => {
  expect(lasts(policies)).toBe('Up to 1 day')
  expect(lasts({ ...policies, max_duration: '' })).toBe('As long as needed')
  expect(lasts({ ...policies, max_duration: '', always_on: false })).toBe('Any duration')
})

it('leads to the launch form', async () => {
  const { screen } = await open([blueprint()])
  const link = await screen.findByRole('link', { name: 'Launch network' })
  expect(link).toHaveAttribute('href', '/harbor/catalog/network/launch')
})

it('shows no launch button to one who may not', async () => {
  const { screen } = await open([blueprint()], may())
  expect(await screen.findByRole('article', { name: 'network' })).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Launch network' })).toBeNull()
})

it('tells a publisher and a member different things about an empty catalog', async () => {
  const publisher = await open([], may('PUBLISH_BLUEPRINTS'))
  expect(await publisher.screen.findByRole('link', { name: 'Publish a blueprint' })).toBeVisible()
})

it('tells a member whom to ask about an empty catalog', async () => {
  const { screen } = await open([], may())
  expect(await screen.findByText(/Ask one of its administrators/)).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Publish a blueprint' })).toBeNull()
})

it('shows a failure as a failure', async () => {
  const { screen } = await open(new Refused(403, 'You are not a member of harbor.', 'Ask an administrator.'))
  expect(await screen.findByText('You are not a member of harbor.')).toBeVisible()
})

it('marks an entry whose code is gone, and keeps it', async () => {
  const made_of = { asset: 'net', repository_name: 'infra', path: 'net', state: 'disconnected' }
  const { screen } = await open([blueprint({ made_of })])
  expect(await screen.findByText(/in a repository that is not connected any more.*A launch will fail/)).toBeVisible()
})
