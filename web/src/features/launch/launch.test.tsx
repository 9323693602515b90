import { afterEach, expect, it } from 'vitest'
import { waitFor } from '@testing-library/react'
import { input, item, session } from '@/test/samples'
import { Refused, show } from '@/test/render'
import { draftFaults, draftOf, requestOf } from './draft'
import { LaunchPage } from './LaunchPage'

const inputs = [
  input({ name: 'zones', value_schema: { type: 'number' }, has_default_value: true, default_value: '2' }),
  input({ name: 'owner', rules: [{ condition: 'length(var.owner) > 2', message: 'At least three characters.' }] }),
  input({ name: 'size', allowed_values: ['small', 'large'], optional: true }),
  input({ name: 'password', sensitive: true, optional: true }),
]
const ITEM = '/api/spaces/harbor/catalog/network'
const LAUNCH = 'POST /api/spaces/harbor/environments'
const PREVIEW = `${LAUNCH}/preview`
const LAST = `GET ${ITEM}/last_launch?repository_name=infra`
const nothing = { environment_name: null, launched_at: null, inputs: {}, tags: {} }
const grain = {
  name: 'net',
  kind: 'terraform',
  agent: 'built-in',
  source: null,
  depends_on: [],
  skipped: false,
  when: null,
  problem: null,
}
const preview = {
  errors: [],
  inputs: {},
  steps: {},
  grains: [grain],
  starts_at: null,
  ends_at: null,
  ready_after_seconds: 120,
}
afterEach(() => sessionStorage.clear())
const open = (launched: unknown = { id: 'e1' }, api: Record<string, unknown> = {}, search = '') =>
  show(<LaunchPage />, {
    pattern: '/$space/catalog/$blueprint/launch',
    at: `/harbor/catalog/network/launch${search}`,
    api: {
      'GET /api/session': session(),
      [`GET ${ITEM}`]: item(inputs),
      [LAUNCH]: launched,
      [PREVIEW]: preview,
      [LAST]: nothing,
      ...api,
    },
  })
const launches = (calls: { method: string; path: string }[]) =>
  calls.filter((call) => `${call.method} ${call.path}` === LAUNCH)

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
  expect(screen.getByText(/^Missing or wrong: owner\./)).toBeVisible()
  expect(launches(calls)).toEqual([])
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
  expect(launches(calls)).toMatchObject([
    {
      body: {
        blueprint_name: 'network',
        environment_name: 'shop',
        inputs: { zones: '2', owner: 'ada' },
        duration: 'PT2H',
        source: { blueprint_name: 'network', repository_name: 'infra' },
      },
    },
  ])
})

it('keeps the form and says why when the launch is refused', async () => {
  const { screen, user } = await open(new Refused(422, 'The space is full.', 'End something first.'))
  await user.type(await screen.findByLabelText(/^owner/), 'ada')
  await user.click(screen.getByRole('button', { name: 'Launch' }))
  expect(await screen.findByText('The space is full.')).toBeVisible()
  expect(screen.getByText('End something first.')).toBeVisible()
  expect(screen.getByLabelText(/^owner/)).toHaveValue('ada')
})

it('shows what will run, and how long that usually takes', async () => {
  const skipped = { ...grain, name: 'extra', skipped: true, when: '{{ .inputs.size }}' }
  const source = {
    store: 'infra',
    path: 'net',
    branch: 'main',
    tag: null,
    commit: 'abcdef0123',
    url: 'https://git.test/infra',
  }
  const grains = [{ ...grain, source, problem: 'The agent is away.' }, skipped]
  const { screen } = await open(undefined, { [PREVIEW]: { ...preview, grains } })
  expect(await screen.findByText('main @ abcdef01')).toBeVisible()
  expect(screen.getByRole('link', { name: 'infra / net' })).toHaveAttribute('href', 'https://git.test/infra')
  expect(screen.getByText('The agent is away.')).toBeVisible()
  expect(screen.getByText(/^Its condition is not met/)).toHaveTextContent('{{ .inputs.size }}')
  expect(screen.getByText('usually in 2 min')).toBeVisible()
})

it('hides what the blueprint hides, and asks for none of it', async () => {
  const { screen, user, calls } = await open(undefined, { [PREVIEW]: { ...preview, inputs: { owner: false } } })
  await screen.findByLabelText(/^zones/)
  await waitFor(() => expect(screen.queryByLabelText(/^owner/)).toBeNull())
  await user.click(screen.getByRole('button', { name: 'Launch' }))
  expect(await screen.findByText('another page')).toBeVisible()
  expect(launches(calls)[0]).not.toHaveProperty('body.inputs.owner')
})

it('tells at the field what only the server knows', async () => {
  const fault = { name: 'INVALID_INPUT', code: 'INVALID_INPUT', message: 'zones: there are only two.', field: 'zones' }
  const { screen, user } = await open(undefined, { [PREVIEW]: { ...preview, errors: [fault] } })
  const zones = await screen.findByLabelText(/^zones/)
  expect(screen.queryByText(fault.message)).toBeNull()
  await user.clear(zones)
  await user.type(zones, '3')
  expect(await screen.findByText(fault.message)).toBeVisible()
})

it('offers what was given the last time, and takes it back', async () => {
  const last = { ...nothing, environment_name: 'older', launched_at: '2026-01-01T00:00:00Z', inputs: { owner: 'ben' } }
  const { screen, user } = await open(undefined, { [LAST]: last })
  await user.click(await screen.findByRole('button', { name: 'Use those values' }))
  expect(screen.getByLabelText(/^owner/)).toHaveValue('ben')
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(screen.getByLabelText(/^owner/)).toHaveValue('')
})

it('shows no form for what cannot be launched', async () => {
  const blocked = item(inputs)
  Object.assign(blocked.details, { launch_allowed: false, launch_refusal: 'It is blocked: moving house.' })
  const { screen } = await open(undefined, { [`GET ${ITEM}`]: blocked })
  expect(await screen.findByText('It is blocked: moving house.')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Launch' })).toBeNull()
})

it('opens the part of the form where something is missing, and says how many', async () => {
  const field = (name: string) => ({ name, type: null, header: null, allow_refresh: false })
  const part = (name: string, fields: string[]) => ({
    name,
    description: null,
    icon: 'network',
    inputs: fields.map(field),
    sections: [],
  })
  const categories = [part('Network', ['zones', 'size']), part('People', ['owner', 'password'])]
  const launch_form = { inputs: [], sections: [], categories }
  const { screen, user } = await open(undefined, { [`GET ${ITEM}`]: { ...item(inputs), launch_form } })
  expect(await screen.findByRole('tab', { name: 'Network' })).toHaveAttribute('aria-selected', 'true')
  await user.click(screen.getByRole('button', { name: 'Launch' }))
  expect(screen.getByRole('tab', { name: /People/ })).toHaveAttribute('aria-selected', 'true')
  expect(screen.getByLabelText('1 to mend')).toBeVisible()
  await waitFor(() => expect(screen.getByLabelText(/^owner/)).toHaveFocus())
})

it('launches the entry of the repository that the link names', async () => {
  const elsewhere = item(inputs)
  const body = {
    ...elsewhere,
    details: { ...elsewhere.details, display_name: 'Of the harbor', repository_name: 'b & c' },
  }
  const { screen } = await open(undefined, { [`GET ${ITEM}?repository_name=b+%26+c`]: body }, '?repository=b%20%26%20c')
  expect(await screen.findByRole('heading', { name: 'Launch Of the harbor' })).toBeVisible()
})

it('fetches the instructions when they are opened, and none where there are none', async () => {
  const told = { ...item(inputs), has_instructions: true }
  const path = `GET ${ITEM}/instructions?repository_name=${encodeURIComponent(told.details.repository_name)}`
  const text = { text: 'Mind the **tide**.', repository_name: 'infra', path: null, commit: null }
  const { screen, user } = await open(undefined, { [`GET ${ITEM}`]: told, [path]: text })
  const control = await screen.findByRole('button', { name: 'Instructions' })
  expect(screen.queryByText('tide')).toBeNull()
  await user.click(control)
  expect(await screen.findByText('tide')).toBeInTheDocument()
})
