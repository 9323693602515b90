import { describe, expect, it, vi } from 'vitest'
import { repository, session } from '@/test/samples'
import { Refused, show } from '@/test/render'
import type { ProviderBody } from '@/lib/wire'
import { authorizeHref } from './authorize'
import { ConnectPage } from './ConnectPage'
import { counted } from './counted'
import { RepositoriesPage } from './RepositoriesPage'
import { stepOf } from './steps'

const provider = (over: Partial<ProviderBody> = {}): ProviderBody => ({
  id: 'gitlab',
  name: 'GitLab',
  type: 'gitlab',
  base_url: 'https://gitlab.test',
  authorized: true,
  scopes: ['read_api'],
  authorize_url: '/auth/connect?provider=gitlab',
  granted_as: 'ada',
  ...over,
})
const permissions = ['VIEW_REPOSITORIES', 'MANAGE_REPOSITORIES']
const captain = session({
  spaces: [{ name: 'harbor', color: 'darkBlue', icon: 'star', space_role: 'Space Admin', permissions }],
})
const S = '/api/spaces/harbor'
const connect = (more: Record<string, unknown>) =>
  show(<ConnectPage />, {
    pattern: '/$space/settings/repositories/connect',
    at: '/harbor/settings/repositories/connect',
    api: { 'GET /api/session': captain, ...more },
  })

describe('small parts', () => {
  it('come back from GitLab to the very place they left', () => {
    expect(authorizeHref(provider(), 'Team Blue')).toBe(
      '/auth/connect?provider=gitlab&return_to=' +
        encodeURIComponent('/Team%20Blue/settings/repositories/connect?provider=gitlab'),
    )
    expect(authorizeHref(provider({ authorize_url: '/x' }), 'a')).toMatch(/^\/x\?return_to=/)
  })
  it('count assets by kind', () => {
    expect(counted({ terraform: 2, helm: 1, echo: 0 })).toBe('3 assets: 2 terraform, 1 helm')
    expect(counted({ terraform: 1 })).toBe('1 asset: 1 terraform')
    expect(counted({})).toBe('No assets found')
  })
  it('know the step', () => {
    const picked = { url: 'u', name: 'n', branch: null }
    expect(stepOf(null, null, null)).toBe(0)
    expect(stepOf(provider({ authorized: false }), null, null)).toBe(0)
    expect(stepOf(provider(), null, null)).toBe(1)
    expect(stepOf(provider(), picked, null)).toBe(2)
    expect(stepOf(provider(), picked, 'n')).toBe(3)
  })
})

it('asks for consent only where the grant is missing', async () => {
  const missing = provider({ authorized: false, granted_as: null })
  const { screen, user } = await connect({ [`GET ${S}/repository-providers`]: [missing] })
  await user.click(await screen.findByRole('button', { name: 'Choose GitLab' }))
  const link = await screen.findByRole('link', { name: 'Authorize with GitLab' })
  expect(link).toHaveAttribute('href', authorizeHref(missing, 'harbor'))
})

const withToken = async (more: Record<string, unknown> = {}) => {
  const page = await connect({
    [`GET ${S}/repository-providers`]: [provider()],
    [`GET ${S}/settings/credentialstore`]: [],
    [`GET ${S}/repositories`]: [repository()],
    ...more,
  })
  await page.user.click(await page.screen.findByRole('button', { name: 'Use an access token instead' }))
  return page
}

it('connects with a token, named after the project', async () => {
  const { screen, user, calls } = await withToken({ [`POST ${S}/repositories`]: {} })
  await user.type(screen.getByLabelText('Project URL'), 'https://gitlab.test/a/infra')
  await user.type(screen.getByLabelText('Access token'), 'glpat-1')
  await user.click(screen.getByRole('button', { name: 'Connect' }))
  await vi.waitFor(() => expect(screen.queryByLabelText('Access token')).toBeNull())
  expect(calls.find((call) => call.method === 'POST')?.body).toEqual({
    repository_url: 'https://gitlab.test/a/infra',
    repository_name: 'infra',
    branch: null,
    access_token: 'glpat-1',
    username: null,
  })
})

it('says what is missing before it sends a token anywhere', async () => {
  const { screen, user, calls } = await withToken()
  await user.click(screen.getByRole('button', { name: 'Connect' }))
  expect(await screen.findByText('Paste the token.')).toBeVisible()
  expect(screen.getByText(/Paste the whole address/)).toBeVisible()
  expect(calls.some((call) => call.method === 'POST')).toBe(false)
})

it('says why a token was not taken', async () => {
  const { screen, user } = await withToken({
    [`POST ${S}/repositories`]: new Refused(400, 'GitLab does not accept the token.', 'Make a new one.'),
  })
  await user.type(screen.getByLabelText('Project URL'), 'https://gitlab.test/a/infra')
  await user.type(screen.getByLabelText('Access token'), 'glpat-1')
  await user.click(screen.getByRole('button', { name: 'Connect' }))
  expect(await screen.findByText('GitLab does not accept the token.')).toBeVisible()
})

it('connects a pasted URL on its default branch', async () => {
  const { screen, user, calls } = await connect({
    [`GET ${S}/repository-providers`]: [provider()],
    [`GET ${S}/repository-candidates?provider=gitlab`]: {
      candidates: [],
      paging_info: { full_count: 0, requested_page: 1, total_pages: 0 },
      next_cursor: null,
      listing: { state: 'complete', known: 0, listed_at: null, refreshed_at: null, problem: null },
    },
    [`GET ${S}/repository-branches?provider=gitlab&repository_url=https%3A%2F%2Fgitlab.test%2Fa%2Finfra.git`]: [
      { name: 'dev', is_default: false, commit: null },
      { name: 'trunk', is_default: true, commit: null },
    ],
    [`POST ${S}/repositories/gitlab`]: {},
    [`GET ${S}/repositories`]: [repository()],
  })
  await user.click(await screen.findByRole('button', { name: 'Choose GitLab' }))
  await user.type(await screen.findByLabelText('URL of the project'), 'https://gitlab.test/a/infra.git')
  await user.click(screen.getByRole('button', { name: 'Use this URL' }))
  await vi.waitFor(() => expect(screen.getByRole('combobox', { name: 'Branch' })).toHaveValue('trunk'))
  await user.click(screen.getByRole('button', { name: 'Connect' }))
  expect(await screen.findByText('infra is connected')).toBeVisible()
  expect(await screen.findByText('2 assets: 2 terraform')).toBeVisible()
  expect(calls.find((call) => call.method === 'POST')?.body).toEqual({
    repository_url: 'https://gitlab.test/a/infra.git',
    repository_name: 'infra',
    branch: 'trunk',
  })
})

const list = (given: unknown, who = captain) =>
  show(<RepositoriesPage />, {
    pattern: '/$space/settings/repositories',
    at: '/harbor/settings/repositories',
    api: { 'GET /api/session': who, [`GET ${S}/repositories`]: given, [`GET ${S}/group-connections`]: [] },
  })

it('says what to do when nothing is connected', async () => {
  const { screen } = await list([])
  expect(await screen.findByText('No repository is connected yet')).toBeVisible()
  expect(await screen.findByRole('link', { name: 'Connect a repository' })).toBeVisible()
})

it('shows a failure as a failure, never as an empty list', async () => {
  const { screen } = await list(new Refused(500, 'The database is away.', 'Try again in a minute.'))
  expect(await screen.findByText('The database is away.')).toBeVisible()
  expect(screen.queryByText('No repository is connected yet')).toBeNull()
})

it('shows what is wrong with a connection and what mends it', async () => {
  const fault = { message: 'The grant was revoked.', code: null, action: 'Authorize again.', link: '/somewhere' }
  const { screen } = await list([repository({ status: 'SyncFailed', errors: [fault] })])
  expect(await screen.findByText('Sync failed')).toBeVisible()
  expect(screen.getByText('The grant was revoked.')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Authorize again.' })).toHaveAttribute('href', '/somewhere')
})

it('offers no buttons to one who may only look', async () => {
  const { screen } = await list([repository()], session())
  expect(await screen.findByText('Connected')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Sync' })).toBeNull()
  expect(screen.queryByRole('link', { name: 'Connect a repository' })).toBeNull()
})

it('tells apart what is wrong from what is only good to know', async () => {
  const note = { message: 'The project is archived.', code: null, action: null, link: 'https://gitlab.test/a/infra' }
  const { screen } = await list([repository({ errors: [note] })])
  expect(await screen.findByText('The project is archived.')).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.getByRole('link', { name: /^Look at it there/ })).toHaveAttribute('target', '_blank')
})

it('refuses a pasted address that names no project before it asks anybody', async () => {
  const { screen, user, calls } = await connect({
    [`GET ${S}/repository-providers`]: [provider()],
    [`GET ${S}/repository-candidates?provider=gitlab`]: {
      candidates: [],
      paging_info: { full_count: 0, requested_page: 1, total_pages: 0 },
      next_cursor: null,
      listing: { state: 'complete', known: 0, listed_at: null, refreshed_at: null, problem: null },
    },
  })
  await user.click(await screen.findByRole('button', { name: 'Choose GitLab' }))
  await user.type(await screen.findByLabelText('URL of the project'), 'https://gitlab.test/just-a-group')
  await user.click(screen.getByRole('button', { name: 'Use this URL' }))
  expect(screen.getByText(/names no project/)).toBeVisible()
  expect(calls.some((call) => call.path.includes('repository-branches'))).toBe(false)
})

it('tells one who may not connect whom to ask, before any step is taken', async () => {
  const { screen, calls } = await connect({ 'GET /api/session': session() })
  expect(await screen.findByText('Connecting is for administrators of this space')).toBeVisible()
  expect(calls.some((call) => call.path.includes('repository-providers'))).toBe(false)
})
