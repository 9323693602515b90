import { expect, it } from 'vitest'
import type { BlueprintBody } from '@/lib/wire'
import { show } from '@/test/render'
import { blueprint, session } from '@/test/samples'
import { BlueprintsPage } from './BlueprintsPage'

const developer = session({
  spaces: session().spaces.map((space) => ({ ...space, permissions: ['VIEW_CATALOG', 'PUBLISH_BLUEPRINTS'] })),
})
const permalink = 'https://git.test/a/iac/-/blob/c0ffee/blueprints/shop.yaml'
const file = { path: 'blueprints/shop.yaml', state: 'there', newest_version: 3, offered_version: 2, permalink }
const fault = {
  name: 'unknown-key',
  code: 'unknown-key',
  message: 'There is no key "kinds".',
  line: 7,
  column: 3,
  path: null,
}
const shop = blueprint({
  name: 'shop',
  display_name: 'Shop',
  repository_name: 'iac',
  url: 'https://git.test/a/iac/-/blob/main/blueprints/shop.yaml',
  errors: [fault],
  enabled: true,
  file,
})
const bucket = blueprint({ name: 'bucket', display_name: 'bucket', repository_name: 'qtorque' })

const open = (list: BlueprintBody[]) =>
  show(<BlueprintsPage />, {
    pattern: '/$space/blueprints',
    at: '/harbor/blueprints',
    api: { 'GET /api/session': developer, 'GET /api/spaces/harbor/blueprints': list },
  })

it('leads from a fault to its line at the host, and says what the catalog shows meanwhile', async () => {
  const { screen } = await open([shop, bucket])
  const line = await screen.findByRole('link', { name: 'Line 7' })
  expect(line).toHaveAttribute('href', `${permalink}#L7`)
  expect(screen.getByText(/There is no key "kinds"/)).toBeVisible()
  expect(screen.getByText(/Version 2 is shown and launched until blueprints\/shop.yaml is mended/)).toBeVisible()
  expect(screen.getByRole('link', { name: /blueprints\/shop.yaml/ })).toHaveAttribute('href', shop.url)
})

it('narrows by words, by where they lie and by what is wrong', async () => {
  const { screen, user } = await open([shop, bucket])
  await user.type(await screen.findByLabelText('Search blueprints'), 'buck')
  expect(screen.queryByRole('article', { name: 'shop' })).toBeNull()
  expect(screen.getByRole('article', { name: 'bucket' })).toBeVisible()
  await user.type(screen.getByLabelText('Search blueprints'), 'xx')
  expect(screen.getByRole('status')).toHaveTextContent('None of the 2 fits')
  await user.click(screen.getByRole('button', { name: 'Show all' }))
  await user.click(screen.getByText('With faults 1'))
  expect(screen.getByRole('article', { name: 'shop' })).toBeVisible()
  expect(screen.queryByRole('article', { name: 'bucket' })).toBeNull()
})

it('says what decides on publishing where people cannot', async () => {
  const lock = 'metadata.self-service in line 3 of blueprints/shop.yaml in repository iac'
  const { screen } = await open([{ ...shop, errors: [], publishing_locked_by: lock }, bucket])
  expect(await screen.findByText(`Published by ${lock}.`)).toBeVisible()
  expect(screen.getAllByRole('button', { name: /ublish/ })).toHaveLength(1)
})

it('shows fifty at once', async () => {
  const many = Array.from({ length: 60 }, (_, at) => blueprint({ name: `b${at}`, display_name: `b${at}` }))
  const { screen, user } = await open(many)
  expect(await screen.findAllByRole('article')).toHaveLength(50)
  await user.click(screen.getByRole('button', { name: 'Show more of 60' }))
  expect(screen.getAllByRole('article')).toHaveLength(60)
})

it('tells where blueprints come from while there is none', async () => {
  const { screen } = await open([])
  expect(await screen.findByText('No blueprint yet')).toBeVisible()
  expect(screen.getByText(/Files in the folder blueprints\/ of a connected repository appear here/)).toBeVisible()
})
