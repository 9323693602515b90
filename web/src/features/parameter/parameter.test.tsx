import { expect, it, vi } from 'vitest'
import { show } from '@/test/render'
import { Parameters } from './Parameters'

const PATH = '/api/spaces/harbor/settings/parameters'
const region = { name: 'region', value: 'eu-west-1', sensitive: false, description: null }
const password = { name: 'password', value: '***', sensitive: true, description: 'Of the console' }
const open = (list: unknown[], manage = true) =>
  show(<Parameters space="harbor" manage={manage} />, {
    api: { [`GET ${PATH}`]: list, [`POST ${PATH}`]: {}, [`PUT ${PATH}/password`]: {}, [`DELETE ${PATH}/region`]: {} },
  })

it('adds a sensitive one without showing it', async () => {
  const { screen, user, calls } = await open([])
  await user.click(await screen.findByRole('button', { name: 'Add a parameter' }))
  await user.type(await screen.findByLabelText(/^Name/), 'key')
  await user.click(screen.getByRole('switch', { name: /Sensitive/ }))
  const value = screen.getByLabelText(/^Value/)
  expect(value).toHaveAttribute('type', 'password')
  await user.type(value, 'hunter2')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(calls.find((call) => call.method === 'POST')?.body).toEqual({
    name: 'key',
    value: 'hunter2',
    sensitive: true,
    description: '',
  })
})

it('asks for a name and a value', async () => {
  const { screen, user, calls } = await open([])
  await user.click(await screen.findByRole('button', { name: 'Add a parameter' }))
  await user.click(await screen.findByRole('button', { name: 'Save' }))
  expect(screen.getByText('Give it a name.')).toBeVisible()
  expect(screen.getByText('A value is needed.')).toBeVisible()
  expect(calls.some((call) => call.method === 'POST')).toBe(false)
})

it('starts empty when a sensitive one is changed', async () => {
  const { screen, user } = await open([password])
  await user.click(await screen.findByRole('button', { name: 'Change password' }))
  expect(await screen.findByLabelText(/^Value/)).toHaveValue('')
})

it('asks before it removes', async () => {
  const { screen, user, calls } = await open([region])
  await user.click(await screen.findByRole('button', { name: 'Remove region' }))
  await user.click(await screen.findByRole('button', { name: 'Remove' }))
  await vi.waitFor(() => expect(calls.some((call) => call.path === `${PATH}/region`)).toBe(true))
})

it('only shows them to one who may not change them', async () => {
  const { screen } = await open([region, password], false)
  expect(await screen.findByText('eu-west-1')).toBeVisible()
  expect(screen.getByText('•••••••')).toBeVisible()
  expect(screen.queryByRole('button')).toBeNull()
})
