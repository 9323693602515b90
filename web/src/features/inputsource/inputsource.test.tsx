import { describe, expect, it, vi } from 'vitest'
import { credential, session } from '@/test/samples'
import { Refused, show } from '@/test/render'
import type { InputSourceBody } from '@/lib/wire'
import { bodyOf, detailsOf, formFaults, formOf } from './form'
import { InputSourcesPage } from './InputSourcesPage'

const S = '/api/input_sources'
const C = '/api/settings/credentialstore'
const captain = session({ account_permissions: ['MANAGE_INPUT_SOURCES'] })
const details = {
  ...detailsOf(formOf(null)),
  authority: 'https://api.example.com',
  path: { value: '/teams', overridable: false },
  content_format: { type: 'JSON', json_path: { value: '$[*].id', overridable: true }, display_json_path: null },
}
const kept: InputSourceBody = {
  name: 'teams',
  description: 'Who it is for',
  allowed_spaces: { all_spaces: false, specific_spaces: ['harbor'] },
  details,
}
const page = (api: Record<string, unknown>, who = captain) =>
  show(<InputSourcesPage />, {
    api: {
      'GET /api/session': who,
      'GET /api/spaces': [],
      [`GET ${C}`]: [credential({ name: 'robot', cloud_type: 'http' }), credential({ name: 'git' })],
      ...api,
    },
  })

describe('the form', () => {
  it('gives back what is kept', () => {
    expect(bodyOf(formOf(kept))).toMatchObject({ ...kept, details: { path: { value: '/teams' }, endpoint: null } })
  })
  it('sends only the fields of its type', () => {
    const form = { ...formOf(kept), type: 's3-object', address: 'https://minio', region: 'eu-1' }
    expect(detailsOf(form)).toMatchObject({
      path: null,
      content_format: null,
      endpoint: 'https://minio',
      region: 'eu-1',
    })
  })
  it('asks for what the type needs unless blueprints give it', () => {
    const form = { ...formOf(null), name: 'x', type: 'azure-blob-content', timeout: '90' }
    expect(Object.keys(formFaults(form))).toEqual([
      'storage_account_name',
      'container_name',
      'blob_name',
      'timeout_seconds',
    ])
    const open = { value: '', overridable: true }
    const given = { storage_account_name: { value: 'acme', overridable: false }, container_name: open, blob_name: open }
    expect(formFaults({ ...form, values: given, timeout: '60' })).toEqual({})
  })
})

it('lists what there is', async () => {
  const { screen } = await page({ [`GET ${S}`]: [kept] })
  const card = await screen.findByRole('article', { name: 'teams' })
  expect(card).toHaveTextContent('Blueprints may change: JSON path of the values')
  expect(card).toHaveTextContent('For harbor')
})

it('previews what a source would give, and keeps it', async () => {
  const choices = { values: [{ value: '7', display: 'Blue' }], truncated: true, needs_search: false, needs_inputs: [] }
  const { screen, user, calls } = await page({
    [`GET ${S}`]: [],
    [`POST ${S}/preview`]: choices,
    [`POST ${S}`]: kept,
  })
  await user.click(await screen.findByRole('button', { name: 'Add an input source' }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(screen.getByText('Give it a name.')).toBeVisible()
  await user.type(screen.getByLabelText(/^Name/), 'teams')
  await user.type(screen.getByLabelText(/^Address of the API/), 'https://api.example.com')
  await user.selectOptions(screen.getByLabelText(/^Credential/), 'robot')
  expect(screen.queryByRole('option', { name: 'git' })).toBeNull()
  await user.click(screen.getByRole('checkbox', { name: 'Query: blueprints may give another' }))
  await user.click(screen.getByRole('button', { name: 'Preview the values' }))
  expect(await screen.findByText('1 and more to choose from:')).toBeVisible()
  expect(screen.getByText('Blue')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await vi.waitFor(() => expect(calls.some((call) => call.path === S && call.method === 'POST')).toBe(true))
  expect(calls.find((call) => call.path === S && call.method === 'POST')?.body).toMatchObject({
    name: 'teams',
    allowed_spaces: { all_spaces: true },
    details: { credential_name: 'robot', query: { value: '', overridable: true } },
  })
})

it('says why a source gave nothing, and never shows an empty list instead', async () => {
  const { screen, user } = await page({
    [`GET ${S}`]: [kept],
    [`POST ${S}/preview`]: new Refused(502, 'It answered 403.'),
  })
  await user.click(await screen.findByRole('button', { name: 'Change teams' }))
  await user.click(screen.getByRole('button', { name: 'Preview the values' }))
  expect(await screen.findByText('It answered 403.')).toBeVisible()
  expect(screen.queryByText(/nothing to choose/)).toBeNull()
})

it('removes one after asking, and shows why it could not be loaded', async () => {
  const { screen, user, calls } = await page({ [`GET ${S}`]: [kept], [`DELETE ${S}/teams`]: {} })
  await user.click(await screen.findByRole('button', { name: 'Remove teams' }))
  await user.click(screen.getByRole('button', { name: 'Remove' }))
  await vi.waitFor(() => expect(calls.some((call) => call.method === 'DELETE')).toBe(true))
})

it('is closed to those who are no administrators', async () => {
  const { screen } = await page({}, session({ account_permissions: [] }))
  expect(await screen.findByText('Input sources are for administrators')).toBeVisible()
})
