import { expect, it } from 'vitest'
import { within } from '@testing-library/react'
import { blueprint, session } from '@/test/samples'
import { Refused, show } from '@/test/render'
import type { ComposedGrain, ComposedInput, CompositionBody, Wire } from '@/lib/wire'
import { assetsOf, choicesFor, corrected, keyOf, sourceOf } from './choices'
import { ComposePage } from './ComposePage'

const output = (name: string) => ({ name, description: null, sensitive: false })
const input = (name: string, over: Partial<ComposedInput> = {}): ComposedInput => ({
  name,
  type: 'string',
  sort: 'text',
  required: true,
  sensitive: false,
  description: null,
  asked_as: name,
  from: { grain: null, output: null, input: name },
  shared: false,
  reason: 'No other grain gives it, so it is asked for.',
  certainty: 'sure',
  ...over,
})
const grain = (name: string, over: Partial<ComposedGrain> = {}): ComposedGrain => ({
  name,
  asset: name,
  kind: 'terraform',
  repository: 'infra',
  path: `modules/${name}`,
  depends_on: [],
  inputs: [],
  outputs: [],
  ...over,
})
const wired = input('vpc_id', {
  from: { grain: 'vpc', output: 'vpc_id', input: null },
  reason: 'vpc has an output vpc_id of the same name.',
})
const app = grain('app', {
  depends_on: ['vpc'],
  inputs: [wired, input('size', { required: false }), input('tags', { required: false, from: null, sort: 'object' })],
  outputs: [output('url')],
})
const vpc = grain('vpc', {
  inputs: [input('region'), input('zones', { sort: 'list', certainty: 'likely', reason: 'ends alike.' })],
  outputs: [output('vpc_id'), output('arn')],
})
const body = (grains = [vpc, app], yaml = 'spec_version: 2\n'): CompositionBody => ({
  name: 'vpc-app',
  grains,
  inputs: ['region', 'zones', 'size'],
  yaml,
})
const builder = session({
  spaces: [{ name: 'harbor', color: '', icon: '', space_role: '', permissions: ['MANAGE_BLUEPRINTS'] }],
})
const PROPOSAL = 'POST /api/spaces/harbor/blueprints/composition'
const open = (api: Record<string, unknown>, at = '/harbor/assets/compose?assets=vpc%2Capp', who = builder) =>
  show(<ComposePage />, { pattern: '/$space/assets/compose', at, api: { 'GET /api/session': who, ...api } })

it('says a source as a choice and reads it back', () => {
  expect(sourceOf(keyOf(null))).toBeNull()
  expect(sourceOf(keyOf({ grain: null, output: null, input: 'the size' }))).toEqual({ input: 'the size' })
  expect(sourceOf(keyOf({ grain: 'vpc', output: 'id', input: null }))).toEqual({ grain: 'vpc', output: 'id' })
})

it('offers what makes no circle and is of the sort', () => {
  const labels = (of: ComposedGrain, one: ComposedInput) =>
    choicesFor(body(), of, one).flatMap(({ items }) => items.map(({ label }) => label))
  expect(labels(app, wired)).toEqual([
    'vpc: vpc_id',
    'vpc: arn',
    'Ask for vpc_id',
    'Ask for app_vpc_id',
    'Ask for region',
    'Ask for size',
  ])
  const [, size] = app.inputs
  expect(labels(app, size ?? wired)).toContain('Default of the code')
  expect(labels(vpc, vpc.inputs[0] ?? wired)).not.toContain('app: url')
})

it('keeps the last thing said of an input', () => {
  const one: Wire = { grain: 'app', input: 'size', from: null }
  const other: Wire = { grain: 'app', input: 'vpc_id', from: null }
  const again: Wire = { grain: 'app', input: 'size', from: { input: 'x' } }
  expect(corrected(corrected(corrected([], one), other), again)).toEqual([other, again])
  expect(assetsOf('a,,b')).toEqual(['a', 'b'])
  expect(assetsOf(undefined)).toEqual([])
})

it('shows every wire with its reason', async () => {
  const { screen, calls } = await open({ [PROPOSAL]: body() })
  const section = await screen.findByRole('region', { name: 'app' })
  expect(within(section).getByText('vpc has an output vpc_id of the same name.')).toBeVisible()
  expect(within(section).getByText('Runs after vpc.')).toBeVisible()
  expect(within(section).getByRole('button', { name: '1 more keeps the default of the code' })).toBeVisible()
  expect(screen.getByText('Likely: please check')).toBeVisible()
  expect(screen.getByRole('status')).toHaveTextContent('1 input takes a value from another grain; 1 of all')
  expect(calls.find((call) => call.method === 'POST')?.body).toEqual({ assets: ['vpc', 'app'], wires: [] })
})

it('lets a person correct a source with the keyboard, and makes what is shown then', async () => {
  const chosen = input('vpc_id', { from: { grain: 'vpc', output: 'arn', input: null }, certainty: 'chosen' })
  const answer = (sent: unknown) =>
    (sent as { wires: Wire[] }).wires.length === 0 ? body() : body([vpc, { ...app, inputs: [chosen] }])
  const { screen, user, calls, router } = await open({
    [PROPOSAL]: answer,
    [`${PROPOSAL}/new`]: blueprint({ name: 'shop' }),
  })
  const field = await screen.findByRole('combobox', { name: 'vpc_id' })
  field.focus()
  await user.keyboard('{ArrowDown}{Enter}')
  expect(await screen.findByText('Your choice')).toBeVisible()
  const name = screen.getByRole('textbox', { name: 'Blueprint name' })
  expect(name).toHaveValue('vpc-app')
  await user.clear(name)
  expect(screen.getByRole('button', { name: 'Create' })).toBeDisabled()
  await user.type(name, 'shop')
  await user.click(screen.getByRole('button', { name: 'Create' }))
  expect(await screen.findByText('another page')).toBeVisible()
  expect(router.state.location.pathname).toBe('/harbor/blueprints/shop')
  expect(calls.at(-1)?.body).toEqual({
    name: 'shop',
    assets: ['vpc', 'app'],
    wires: [{ grain: 'app', input: 'vpc_id', from: { grain: 'vpc', output: 'arn' } }],
  })
})

it('keeps what was there when a correction is refused, and goes back to the proposal', async () => {
  const answer = (sent: unknown) =>
    (sent as { wires: Wire[] }).wires.length === 0 ? body() : new Refused(400, 'They take values of different sorts.')
  const { screen, user } = await open({ [PROPOSAL]: answer })
  await user.click(await screen.findByRole('combobox', { name: 'vpc_id' }))
  await user.click(await screen.findByRole('option', { name: 'Ask for region' }))
  expect(await screen.findByText('They take values of different sorts.')).toBeVisible()
  expect(screen.getByRole('combobox', { name: 'vpc_id' })).toHaveValue('vpc: vpc_id')
  expect(screen.queryByRole('button', { name: 'Back to the proposal' })).toBeNull()
})

it('says why nothing can be made', async () => {
  const { screen } = await open({ [PROPOSAL]: new Refused(400, 'Asset app has an error.') })
  expect(await screen.findByText('Asset app has an error.')).toBeVisible()
})

it('needs two assets, and somebody who may', async () => {
  const one = await open({}, '/harbor/assets/compose?assets=vpc')
  expect(await one.screen.findByText('Choose at least two assets')).toBeVisible()
  const other = await open({}, undefined, session())
  expect(await other.screen.findByText('Blueprints are made by others here')).toBeVisible()
})
