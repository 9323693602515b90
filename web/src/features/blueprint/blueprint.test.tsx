import { expect, it } from 'vitest'
import { blueprint, session } from '@/test/samples'
import { Refused, show } from '@/test/render'
import { BlueprintPage } from './BlueprintPage'

const PATH = '/api/spaces/harbor/blueprints/network'
const yaml = 'spec_version: 2\ngrains: {}\n'
const stored = blueprint({ repository_name: 'qtorque', yaml, version: 2 })
const version = (number: number, origin: string) => ({
  version: number,
  origin,
  modified_by: 'ada@example.com',
  modified: '2026-01-02T03:04:05Z',
  commit: null,
  newest: number === 2,
  yaml: null,
  diagnostics: [],
})
const remade = (over: object = {}) => ({
  state: 'same',
  based_on: 2,
  commit: 'c0ffee0123',
  yaml,
  generated: yaml,
  conflicts: 0,
  diagnostics: [],
  ...over,
})

const developer = session({
  spaces: session().spaces.map((space) => ({ ...space, permissions: ['VIEW_CATALOG', 'MANAGE_BLUEPRINTS'] })),
})

const open = (api: Record<string, unknown> = {}) =>
  show(<BlueprintPage />, {
    pattern: '/$space/blueprints/$blueprint',
    at: '/harbor/blueprints/network',
    api: {
      'GET /api/session': developer,
      [`GET ${PATH}`]: stored,
      [`GET ${PATH}/versions?repository_name=qtorque`]: [version(2, 'edited'), version(1, 'generated')],
      [`GET ${PATH}/versions/1?repository_name=qtorque`]: {
        ...version(1, 'generated'),
        yaml: 'spec_version: 2\n# older\n',
      },
      [`GET ${PATH}/regeneration`]: remade(),
      ...api,
    },
  })

it('tells who made each version and how, and brings an earlier one back', async () => {
  const { screen, user, calls } = await open({ [`POST ${PATH}/versions/1/restore`]: stored })
  expect(await screen.findByText(/edited by ada@example.com/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Compare version 1' }))
  expect(await screen.findByText('-# older')).toBeInTheDocument()
  expect(screen.getByText('+grains: {}')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Make version 1 the newest again' }))
  expect(calls.some((call) => call.method === 'POST' && call.path === `${PATH}/versions/1/restore`)).toBe(true)
})

it('says nothing of the code while nothing is new there, or where it is gone', async () => {
  const { screen } = await open({ [`GET ${PATH}/regeneration`]: new Refused(404, 'No asset') })
  expect(await screen.findByText(/made of the code by/)).toBeVisible()
  expect(screen.queryByText('The code has moved on')).toBeNull()
  expect(screen.queryByText('No asset')).toBeNull()
})

it('shows what the code would change before it is taken over', async () => {
  const merged = remade({ state: 'merged', yaml: `${yaml}# new\n` })
  const { screen, user, calls } = await open({ [`GET ${PATH}/regeneration`]: merged, [`PUT ${PATH}`]: stored })
  expect(await screen.findByText(/What people edited stays/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'What would change?' }))
  expect(screen.getByText('+# new')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Make it anew' }))
  expect(calls.find((call) => call.method === 'PUT')?.body).toEqual({ yaml: merged.yaml, based_on: 2, remade: true })
})

it('lets nobody save while the marks of a conflict are left', async () => {
  const text = '<<<<<<< your edits\na: 1\n=======\na: 2\n>>>>>>> made of the code now\n'
  const { screen, user } = await open({
    [`GET ${PATH}/regeneration`]: remade({ state: 'at_odds', yaml: text, conflicts: 1 }),
  })
  expect(await screen.findByText(/changed the same lines in one place/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Put both together' }))
  expect(screen.getByText('There are marks left.')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled()
})

it('leads to the editor those who may change it', async () => {
  const { screen } = await open()
  const edit = await screen.findByRole('link', { name: 'Edit' })
  expect(edit).toHaveAttribute('href', '/harbor/blueprints/network/edit')
})

it('is read alone for members, and where the text lies in a repository', async () => {
  const { screen } = await open({ [`GET ${PATH}`]: blueprint({ repository_name: 'infra', yaml }) })
  expect(await screen.findByText('Blueprint, as YAML')).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Edit' })).toBeNull()
  expect(screen.queryByText('Versions')).toBeNull()
})

it('says that the code behind it is gone, and what to do', async () => {
  const made = { asset: 'net', repository_name: 'infra', path: 'net', state: 'gone' }
  const { screen } = await open({ [`GET ${PATH}`]: { ...stored, made_of: made } })
  expect(await screen.findByText('Its code is gone')).toBeVisible()
  expect(screen.getByText(/The code at net of infra is not there any more/)).toBeVisible()
})
