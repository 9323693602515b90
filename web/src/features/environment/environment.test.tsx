import { beforeEach, describe, expect, it, vi } from 'vitest'
import { environment, session } from '@/test/samples'
import { Refused, show } from '@/test/render'
import { EnvironmentPage } from './EnvironmentPage'
import { isLink, quickFirst } from './outputs'
import { visible } from './window'

class SilentEvents {
  addEventListener() {}
  close() {}
}
beforeEach(() => vi.stubGlobal('EventSource', SilentEvents))

const PATH = '/api/spaces/harbor/environments/e1'
const open = (body: ReturnType<typeof environment>, more: Record<string, unknown> = {}) =>
  show(<EnvironmentPage />, {
    pattern: '/$space/environments/$id',
    at: '/harbor/environments/e1',
    api: { 'GET /api/session': session(), [`GET ${PATH}`]: body, ...more },
  })
const output = (name: string, value: string, over = {}) => ({
  name,
  value,
  kind: 'regular',
  quick: false,
  sensitive: false,
  description: null,
  ...over,
})

describe('outputs', () => {
  it('are links only where the web’s own schemes lead', () => {
    expect(isLink(output('a', 'https://x.test', { kind: 'link' }))).toBe(true)
    expect(isLink(output('a', 'javascript:alert(1)', { kind: 'link' }))).toBe(false)
    expect(isLink(output('a', 'not an address', { kind: 'link' }))).toBe(false)
    expect(isLink(output('a', 'https://x.test'))).toBe(false)
  })
  it('come with the quick ones first, in order otherwise', () => {
    const list = [output('a', '1'), output('b', '2', { quick: true }), output('c', '3')]
    expect(quickFirst(list).map((one) => one.name)).toEqual(['b', 'a', 'c'])
  })
})

it('draws only the log lines in view', () => {
  expect(visible(0, 400, 10)).toEqual({ from: 0, to: 10 })
  expect(visible(20_000, 400, 5000)).toEqual({ from: 970, to: 1050 })
  expect(visible(9_999_999, 400, 100)).toEqual({ from: 70, to: 100 })
  expect(visible(0, 400, 0)).toEqual({ from: 0, to: 0 })
})

it('offers what the server allows and nothing else', async () => {
  const { screen } = await open(environment('Active', ['extend', 'end']))
  expect(await screen.findByRole('button', { name: 'End' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Extend' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Retry' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'More actions' })).toBeNull()
})

it('asks before it ends, and then ends', async () => {
  const { screen, user, calls } = await open(environment('Active', ['end']), { [`DELETE ${PATH}`]: {} })
  await user.click(await screen.findByRole('button', { name: 'End' }))
  expect(calls.some((call) => call.method === 'DELETE')).toBe(false)
  await user.click(await screen.findByRole('button', { name: 'End environment' }))
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(calls.filter((call) => call.method === 'DELETE').map((call) => call.path)).toEqual([PATH])
})

it('keeps the question open and says why when ending is refused', async () => {
  const refused = new Refused(409, 'It is being brought up to date.', 'Wait until that is done.')
  const { screen, user } = await open(environment('Active', ['end']), { [`DELETE ${PATH}`]: refused })
  await user.click(await screen.findByRole('button', { name: 'End' }))
  await user.click(await screen.findByRole('button', { name: 'End environment' }))
  expect(await screen.findByText('Wait until that is done.')).toBeVisible()
})

it('extends by what was chosen', async () => {
  const { screen, user, calls } = await open(environment('Active', ['extend']), { [`PUT ${PATH}/extend`]: {} })
  await user.click(await screen.findByRole('button', { name: 'Extend' }))
  const dialog = await screen.findByRole('dialog')
  const buttons = [...dialog.querySelectorAll('button')]
  await user.click(buttons.find((button) => button.textContent === 'Extend') ?? expect.fail('no button'))
  await vi.waitFor(() => expect(calls.find((call) => call.method === 'PUT')?.body).toEqual({ duration: 'PT1H' }))
})

it('names what may be left behind', async () => {
  const body = environment('Active With Error', ['retry', 'end'])
  body.details.state.errors = [
    { message: 'It was killed.', grain: 'network', detail: '\u001b[31mError\u001b[0m', left_behind: ['aws_vpc.main'] },
  ]
  const { screen } = await open(body)
  expect(await screen.findByText('It was killed.')).toBeVisible()
  expect(screen.getByText('aws_vpc.main')).toBeVisible()
  expect(screen.getByText('Error')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Retry' })).toBeVisible()
})

it('shows a failure as a failure', async () => {
  const { screen } = await show(<EnvironmentPage />, {
    pattern: '/$space/environments/$id',
    at: '/harbor/environments/e1',
    api: {
      'GET /api/session': session(),
      [`GET ${PATH}`]: new Refused(404, 'There is no such environment.', 'Look at the list.'),
    },
  })
  expect(await screen.findByText('There is no such environment.')).toBeVisible()
  expect(screen.getByText('Look at the list.')).toBeVisible()
})

it('says that an ended one is gone and offers another', async () => {
  const { screen } = await open(environment('Ended', ['end']))
  expect(await screen.findByText(/everything it had created has been removed/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'End' })).toBeNull()
  expect(screen.getByRole('link', { name: 'Open the catalog' })).toBeVisible()
})
