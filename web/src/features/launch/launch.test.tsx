import { expect, it } from 'vitest'
import { input, item, session } from '@/test/samples'
import { Refused, show } from '@/test/render'
import { draftFaults, draftOf, requestOf } from './form'
import { LaunchPage } from './LaunchPage'

const inputs = [
  input({ name: 'zones', value_schema: { type: 'number' }, has_default_value: true, default_value: '2' }),
  input({ name: 'owner', rules: [{ condition: 'length(var.owner) > 2', message: 'At least three characters.' }] }),
  input({ name: 'size', allowed_values: ['small', 'large'], optional: true }),
  input({ name: 'password', sensitive: true, optional: true }),
]
const ITEM = '/api/spaces/harbor/catalog/network'
const LAUNCH = 'POST /api/spaces/harbor/environments'
const open = (launched: unknown = { id: 'e1' }) =>
  show(<LaunchPage />, {
    pattern: '/$space/catalog/$blueprint/launch',
    at: '/harbor/catalog/network/launch',
    api: { 'GET /api/session': session(), [`GET ${ITEM}`]: item(inputs), [LAUNCH]: launched },
  })

it('starts with a name, the default duration and the defaults', () => {
  const draft = draftOf(item(inputs), () => 0)
  expect(draft).toMatchObject({ name: 'network amber-anchor', duration: 'PT2H', values: { zones: '2', owner: '' } })
})

it('leaves the duration out for an environment that stays', () => {
  const draft = { ...draftOf(item([])), duration: 'always-on' }
  expect(requestOf(item([]), draft)).not.toHaveProperty('duration')
})

it('sends tags and a description only when there are any', () => {
  const tagged = {
    ...item([]),
    tags: [{ name: 'team', default_value: 'blue', possible_values: [], description: null }],
  }
  const draft = { ...draftOf(tagged), description: ' for the fair ' }
  expect(requestOf(tagged, draft)).toMatchObject({ tags: { team: 'blue' }, description: 'for the fair' })
  expect(requestOf(item([]), draftOf(item([])))).not.toHaveProperty('description')
})

it('asks for a name', () => {
  expect(draftFaults(item([]), { ...draftOf(item([])), name: ' ' })).toHaveProperty('environment_name')
})

it('shows the author’s rules, and what is wrong only once it was tried or typed', async () => {
  const { screen, user, calls } = await open()
  expect(await screen.findByText('At least three characters.')).toBeVisible()
  expect(screen.queryByText('A value is needed.')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Launch' }))
  expect(screen.getByText('A value is needed.')).toBeVisible()
  expect(screen.getByRole('alert')).toHaveTextContent('owner: see above what is missing or wrong.')
  expect(calls.some((call) => call.method === 'POST')).toBe(false)
})

it('checks while one types', async () => {
  const { screen, user } = await open()
  const zones = await screen.findByLabelText(/^zones/)
  await user.clear(zones)
  await user.type(zones, '3')
  expect(screen.queryByText('This must be a number.')).toBeNull()
  expect(screen.getByLabelText(/^password/)).toHaveAttribute('type', 'password')
})

it('launches with what was filled in and goes to the environment', async () => {
  const { screen, user, calls, router } = await open()
  await user.type(await screen.findByLabelText(/^owner/), 'ada')
  const name = screen.getByLabelText(/^Environment name/)
  await user.clear(name)
  await user.type(name, 'shop')
  await user.click(screen.getByRole('button', { name: 'Launch' }))
  expect(await screen.findByText('another page')).toBeVisible()
  expect(router.state.location.pathname).toBe('/harbor/environments/e1')
  expect(calls.find((call) => call.method === 'POST')?.body).toEqual({
    blueprint_name: 'network',
    environment_name: 'shop',
    inputs: { zones: '2', owner: 'ada' },
    duration: 'PT2H',
    source: { blueprint_name: 'network', repository_name: 'infra' },
  })
})

it('keeps the form and says why when the launch is refused', async () => {
  const { screen, user } = await open(new Refused(422, 'The space is full.', 'End something first.'))
  await user.type(await screen.findByLabelText(/^owner/), 'ada')
  await user.click(screen.getByRole('button', { name: 'Launch' }))
  expect(await screen.findByText('The space is full.')).toBeVisible()
  expect(screen.getByText('End something first.')).toBeVisible()
  expect(screen.getByLabelText(/^owner/)).toHaveValue('ada')
})
