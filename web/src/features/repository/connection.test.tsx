import { describe, expect, it, vi } from 'vitest'
import type { RepositoryBody, WebhookBody } from '@/lib/wire'
import { credential, repository, session } from '@/test/samples'
import { Refused, show } from '@/test/render'
import { accessFault, accessWords, changeOf, connectionOf, standbyOf } from './access/ways'
import { RepositoriesPage } from './RepositoriesPage'

const S = '/api/spaces/harbor'
const W = `${S}/repositories/infra/webhook`
const permissions = ['VIEW_REPOSITORIES', 'MANAGE_REPOSITORIES']
const captain = session({
  spaces: [{ name: 'harbor', color: 'darkBlue', icon: 'star', space_role: 'Space Admin', permissions }],
})
const hook = (over: Partial<WebhookBody> = {}): WebhookBody => ({
  state: 'active',
  why: null,
  action: null,
  link: null,
  last_delivery: null,
  created: null,
  url: 'https://slipway.test/api/webhooks/gitlab/1',
  hook_id: '93',
  hook_page: 'https://gitlab.test/hooks/93',
  signed: true,
  next_poll: null,
  ...over,
})
const list = (one: Partial<RepositoryBody>, api: Record<string, unknown> = {}) =>
  show(<RepositoriesPage />, {
    pattern: '/$space/settings/repositories',
    at: '/harbor/settings/repositories',
    api: {
      'GET /api/session': captain,
      [`GET ${S}/repositories`]: [repository(one)],
      [`GET ${S}/group-connections`]: [],
      [`GET ${S}/settings/credentialstore`]: [credential(), credential({ name: 'spare' })],
      ...api,
    },
  })

describe('ways to an access', () => {
  const form = { way: 'token' as const, credential: null, token: ' t ', username: '' }
  it('send what was chosen and nothing else', () => {
    expect(changeOf(form)).toMatchObject({ access_token: 't', credential_name: null, username: null })
    expect(changeOf({ ...form, way: 'credential', credential: 'c' })).toMatchObject({ credential_name: 'c', access_token: null })
    expect(changeOf({ ...form, way: 'grant' })).toMatchObject({ credential_name: '', access_token: null })
    const place = { url: ' https://gitlab.test/a/b ', name: 'b', branch: '' }
    expect(connectionOf(place, form)).toEqual({ repository_url: 'https://gitlab.test/a/b', repository_name: 'b', branch: null, access_token: 't', username: null })
    expect(connectionOf(place, { ...form, way: 'credential', credential: 'c' })).toEqual({ repository_url: 'https://gitlab.test/a/b', repository_name: 'b', branch: null, credential_name: 'c' })
    expect(standbyOf(null).standby_credential_name).toBe('')
  }) // prettier-ignore
  it('say what is missing', () => {
    expect(accessFault({ ...form, token: '' })).toBe('Paste the token.')
    expect(accessFault({ ...form, way: 'credential' })).toBe('Choose a credential.')
    expect(accessFault({ ...form, way: 'grant' })).toBeNull()
  })
  it('say in whose name a repository is read', () => {
    expect(accessWords(repository({ connected_by: 'ada' }))).toBe('In the name of ada')
    expect(accessWords(repository({ credential_name: 'robot' }))).toBe('With the credential robot')
    expect(accessWords(repository({ access: 'open' }))).toMatch(/nobody|without/)
  })
})

it('reconnects a broken connection with a new token and keeps everything else', async () => {
  const { screen, user, calls } = await list(
    { status: 'Disconnected', access: 'token', credential_name: 'robot' },
    { [`PUT ${S}/repositories/infra`]: {} },
  )
  await user.click(await screen.findByRole('button', { name: 'Reconnect' }))
  const dialog = await screen.findByRole('dialog')
  expect(dialog).toBeVisible()
  await user.type(screen.getByLabelText('Access token'), 'glpat-new')
  await user.click(screen.getAllByRole('button', { name: 'Reconnect' }).at(-1) as HTMLElement)
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(calls.find((call) => call.method === 'PUT')?.body).toMatchObject({ access_token: 'glpat-new' })
})

it('goes from a token to the own authorization of whoever reconnects', async () => {
  const { screen, user, calls } = await list(
    { status: 'Disconnected', access: 'token', credential_name: 'robot' },
    { [`PUT ${S}/repositories/infra`]: {} },
  )
  await user.click(await screen.findByRole('button', { name: 'Reconnect' }))
  await user.click(await screen.findByRole('radio', { name: 'With my own authorization' }))
  await user.click(screen.getAllByRole('button', { name: 'Reconnect' }).at(-1) as HTMLElement)
  await vi.waitFor(() => expect(calls.some((call) => call.method === 'PUT')).toBe(true))
  expect(calls.find((call) => call.method === 'PUT')?.body).toMatchObject({ credential_name: '', access_token: null })
})

it('stays open and says why it was not reconnected', async () => {
  const { screen, user } = await list(
    { status: 'SyncFailed' },
    { [`PUT ${S}/repositories/infra`]: new Refused(409, 'You have not authorized GitLab.', 'Authorize it.') },
  )
  await user.click(await screen.findByRole('button', { name: 'Reconnect' }))
  await user.click(screen.getAllByRole('button', { name: 'Reconnect' }).at(-1) as HTMLElement)
  expect(await screen.findByText('You have not authorized GitLab.')).toBeVisible()
})

it('says that the standby does the work, and why', async () => {
  const standing = { standby_since: '2026-01-01T00:00:00Z', standby_credential_name: 'spare', standby_why: 'Revoked.' }
  const { screen } = await list(standing)
  expect(await screen.findByText(/The standby spare does the work/)).toBeVisible()
  expect(screen.getByText(/Revoked\./)).toBeVisible()
})

it('lets another credential stand by', async () => {
  const { screen, user, calls } = await list(
    { access: 'token', credential_name: 'robot' },
    { [`PUT ${S}/repositories/infra`]: {} },
  )
  await user.click(await screen.findByRole('button', { name: 'More about infra' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Standby' }))
  await user.click(await screen.findByRole('combobox', { name: 'Standby credential' }))
  const offered = await screen.findAllByRole('option')
  expect(offered.map((option) => option.textContent)).toEqual(['spare'])
  await user.click(offered[0] as HTMLElement)
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await vi.waitFor(() => expect(calls.some((call) => call.method === 'PUT')).toBe(true))
  expect(calls.find((call) => call.method === 'PUT')?.body).toMatchObject({ standby_credential_name: 'spare' })
})

it('says why a webhook is silent and repairs it', async () => {
  const { screen, user, calls } = await list(
    {},
    {
      [`GET ${W}`]: hook({ state: 'silent', why: 'The test did not arrive.', action: 'Look', link: 'https://gitlab.test/h' }),
      [`POST ${W}/repair`]: hook(),
    },
  ) // prettier-ignore
  expect(await screen.findByText('The test did not arrive.')).toBeVisible()
  expect(screen.getByRole('link', { name: /Look/ })).toHaveAttribute('href', 'https://gitlab.test/h')
  await user.click(screen.getByRole('button', { name: 'Repair' }))
  expect(await screen.findByText('Webhook works')).toBeVisible()
  expect(calls.some((call) => call.path === `${W}/repair`)).toBe(true)
})

it('shows a failure to learn about a webhook, and nothing where there is nothing to learn', async () => {
  const { screen } = await list({}, { [`GET ${W}`]: new Refused(500, 'The database is away.') })
  expect(await screen.findByText('How its news come in could not be loaded')).toBeVisible()
})
