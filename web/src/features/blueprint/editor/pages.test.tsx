import { notifications } from '@mantine/notifications'
import { expect, it, vi } from 'vitest'
import { blueprint, session } from '@/test/samples'
import { Refused, show } from '@/test/render'
import { EditBlueprintPage, NewBlueprintPage } from '.'

const SPACE = '/api/spaces/harbor'
const yaml = 'spec_version: 2\ngrains: {}\n'
const may = (...permissions: string[]) =>
  session({ spaces: session().spaces.map((space) => ({ ...space, permissions })) })
const stored = blueprint({ repository_name: 'qtorque', yaml, version: 2 })
const always = {
  'GET /api/session': may('VIEW_CATALOG', 'MANAGE_BLUEPRINTS'),
  'GET /api/torque-yaml-schema': new Refused(500, 'It is away'),
  [`POST ${SPACE}/validations/blueprints`]: { errors: [], warnings: [], diagnostics: [], grains: [] },
  [`GET ${SPACE}/blueprints`]: [stored],
}

const edit = (api: Record<string, unknown> = {}, search = '') =>
  show(<EditBlueprintPage />, {
    pattern: '/$space/blueprints/$blueprint/edit',
    at: `/harbor/blueprints/network/edit${search}`,
    api: { ...always, [`GET ${SPACE}/blueprints/network`]: stored, ...api },
  })
const write = (api: Record<string, unknown> = {}) =>
  show(<NewBlueprintPage />, { pattern: '/$space/editor', at: '/harbor/editor', api: { ...always, ...api } })

it('saves nothing before something was changed, and tidies the text on demand', async () => {
  const tidy = 'spec_version: 2\n\ngrains: {}\n'
  const { screen, user, calls } = await edit({
    [`POST ${SPACE}/blueprints/format`]: { yaml: tidy, diagnostics: [] },
    [`PUT ${SPACE}/blueprints/network`]: { ...stored, yaml: tidy, version: 3 },
  })
  expect(await screen.findByRole('button', { name: 'Save' })).toBeDisabled()
  await user.click(screen.getByRole('button', { name: 'More' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Tidy up' }))
  await vi.waitFor(() => expect(screen.getByRole('button', { name: 'Save' })).toBeEnabled())
  expect(screen.getByText('Not saved')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await vi.waitFor(() => expect(calls.some((call) => call.method === 'PUT')).toBe(true))
  expect(calls.find((call) => call.method === 'PUT')?.body).toEqual({ yaml: tidy, based_on: 2, remade: false })
})

it('says why a text cannot be tidied, and leaves it alone', async () => {
  const complaint = vi.spyOn(notifications, 'show')
  const fault = { severity: 'error', code: 'yaml-syntax', message: 'No', line: 2, column: 1, path: null }
  const { screen, user } = await edit({ [`POST ${SPACE}/blueprints/format`]: { yaml: null, diagnostics: [fault] } })
  await user.click(await screen.findByRole('button', { name: 'More' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Tidy up' }))
  const title = 'It cannot be tidied before line 2 is mended.'
  await vi.waitFor(() => expect(complaint).toHaveBeenCalledWith(expect.objectContaining({ title })))
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled()
})

it('proposes a change of what lies in a repository as a merge request, and saves nothing here', async () => {
  const tidy = 'spec_version: 2\n# mine\ngrains: {}\n'
  const made = {
    state: 'opened',
    message: 'The merge request !7 changes blueprints/network.yaml.',
    web_url: 'https://gitlab.test/7',
    reference: '!7',
    repository_name: 'infra',
    file_path: 'blueprints/network.yaml',
    branch: 'slipway/blueprint-network',
  }
  const request = `${SPACE}/blueprints/network/merge-request?repository_name=infra`
  const { screen, user, calls } = await edit(
    {
      [`GET ${SPACE}/blueprints/network?repository_name=infra`]: { ...stored, repository_name: 'infra' },
      [`POST ${SPACE}/blueprints/format`]: { yaml: tidy, diagnostics: [] },
      [`GET ${request}`]: {
        repository_name: 'infra',
        file_path: 'blueprints/network.yaml',
        title: 'Change the blueprint network',
        description: 'This changes it.',
        repositories: [{ name: 'infra', web_url: 'https://gitlab.test/infra', branch: 'main', obstacle: null }],
      },
      [`POST ${request}`]: made,
    },
    '?repository=infra',
  )
  expect(await screen.findByRole('button', { name: 'Propose the change' })).toBeDisabled()
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'More' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Tidy up' }))
  await vi.waitFor(() => expect(screen.getByRole('button', { name: 'Propose the change' })).toBeEnabled())
  await user.click(screen.getByRole('button', { name: 'Propose the change' }))
  expect(await screen.findByText('The file blueprints/network.yaml of infra.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Create the merge request' }))
  expect(await screen.findByText(/The merge request !7 changes/)).toBeVisible()
  expect(calls.find((call) => call.path === request && call.method === 'POST')?.body).toMatchObject({ yaml: tidy })
})

it('keeps a new blueprint under the name it was given', async () => {
  const made = blueprint({ name: 'shop', repository_name: 'qtorque', version: 1 })
  const { screen, user, calls } = await write({ [`PUT ${SPACE}/blueprints/shop`]: made })
  await user.click(await screen.findByRole('button', { name: 'Save' }))
  expect(screen.getByText('Give it a name.')).toBeVisible()
  await user.type(screen.getByLabelText(/^Name/), 'shop')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await vi.waitFor(() => expect(calls.some((call) => call.method === 'PUT')).toBe(true))
  expect(calls.find((call) => call.method === 'PUT')?.body).toMatchObject({ based_on: 0 })
})

it('says that a name is taken at the name', async () => {
  const { screen, user } = await write({
    [`PUT ${SPACE}/blueprints/shop`]: new Refused(409, 'A blueprint named shop is stored already.'),
  })
  await user.type(await screen.findByLabelText(/^Name/), 'shop')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('A blueprint named shop is stored already.')).toBeVisible()
})

it('says when nothing can be proposed while somebody writes', async () => {
  const { screen } = await write()
  expect(await screen.findByText('Nothing can be proposed while you write')).toBeVisible()
})

it('is for those who may change blueprints', async () => {
  const member = { 'GET /api/session': may('VIEW_CATALOG') }
  const first = await edit(member)
  expect(await first.screen.findByText(/^Only people who may change blueprints/)).toBeVisible()
  const second = await write(member)
  expect(await second.screen.findByText('You cannot write blueprints here')).toBeVisible()
})
