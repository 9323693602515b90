import { describe, expect, it, vi } from 'vitest'
import { session } from '@/test/samples'
import { Refused, show } from '@/test/render'
import { RepositoriesPage } from '../RepositoriesPage'
import { ConnectGroupPage } from './ConnectGroupPage'
import { groupUrl, groupUrlFault, linesOf, NO_RULES, rulesInWords } from './rules'
import type { GroupConnection } from './types'

const S = '/api/spaces/harbor'
const G = `${S}/group-connections`
const permissions = ['VIEW_REPOSITORIES', 'MANAGE_REPOSITORIES']
const captain = session({
  spaces: [{ name: 'harbor', color: 'darkBlue', icon: 'star', space_role: 'Space Admin', permissions }],
})
const provider = {
  id: 'h', name: 'GitLab', type: 'gitlab', base_url: 'https://gitlab.test/', authorized: true, scopes: [],
  authorize_url: '/auth', granted_as: 'ada',
} // prettier-ignore
const connection = (over: Partial<GroupConnection> = {}): GroupConnection => ({
  ...NO_RULES,
  group_url: 'https://gitlab.test/a',
  id: 'g1',
  group_path: 'a',
  group_name: 'A',
  provider: 'GitLab',
  state: 'connected',
  state_since: '2026-01-01T00:00:00Z',
  last_synced: null,
  next_attempt: null,
  connected_by: 'ada',
  problem: null,
  known: 4,
  connected: 3,
  problems: 1,
  held: [],
  projects: null,
  ...over,
})
const form = (api: Record<string, unknown>, search = '') =>
  show(<ConnectGroupPage />, {
    pattern: '/$space/settings/repositories/connect-group',
    at: `/harbor/settings/repositories/connect-group${search}`,
    api: { 'GET /api/session': captain, [`GET ${S}/repository-providers`]: [provider], ...api },
  })
const list = (groups: unknown, api: Record<string, unknown> = {}, who = captain) =>
  show(<RepositoriesPage />, {
    pattern: '/$space/settings/repositories',
    at: '/harbor/settings/repositories',
    api: { 'GET /api/session': who, [`GET ${S}/repositories`]: [], [`GET ${G}`]: groups, ...api },
  })

describe('the rules', () => {
  it('are one pattern a line', () => {
    expect(linesOf(' a/** \n\n b ')).toEqual(['a/**', 'b'])
  })
  it('need the whole address of a group', () => {
    expect(groupUrlFault('platform')).toMatch(/whole address/)
    expect(groupUrlFault('https://gitlab.test/')).toMatch(/names no group/)
    expect(groupUrlFault('https://gitlab.test/a')).toBeNull()
    expect(groupUrl('https://gitlab.test/git/', 'a/b')).toBe('https://gitlab.test/git/a/b')
  })
  it('can be said in a sentence', () => {
    expect(rulesInWords({ ...NO_RULES, exclude: ['x'], topics: ['t'], forks: true })).toBe(
      'Everything, without x, with the topic t, no archived projects',
    )
  })
})

it('shows what the rules would do before it does it', async () => {
  const { screen, user, calls, router } = await form(
    {
      [`POST ${G}/preview`]: {
        group_path: 'a', group_name: 'A', provider: 'GitLab', matching: 1, truncated: true,
        projects: [
          { path: 'a/sandbox', repository_name: 'sandbox', verdict: 'excluded', reason: 'Matches sandbox' },
          { path: 'a/infra', repository_name: 'infra', verdict: 'connect', reason: null },
        ],
      },
      [`POST ${G}`]: connection(),
    },
    '?provider=h&group=a',
  ) // prettier-ignore
  expect(await screen.findByLabelText(/^Address of the group/)).toHaveValue('https://gitlab.test/a')
  await user.type(screen.getByLabelText('Except these'), 'sandbox')
  await user.click(screen.getByRole('button', { name: 'Show what would be connected' }))
  expect(await screen.findByText('1 project of a match')).toBeVisible()
  expect(screen.getByText('Matches sandbox')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Connect the group' }))
  await vi.waitFor(() => expect(router.state.location.pathname).toBe('/harbor/settings/repositories'))
  expect(calls.find((call) => call.method === 'POST' && call.path === G)?.body).toEqual({
    ...NO_RULES,
    group_url: 'https://gitlab.test/a',
    exclude: ['sandbox'],
  })
})

it('changes the rules of a group that is connected', async () => {
  const { screen, user, calls } = await form(
    { [`GET ${G}/g1`]: connection({ include: ['x/**'] }), [`PUT ${G}/g1`]: connection() },
    '?id=g1',
  )
  expect(await screen.findByLabelText('Only these projects')).toHaveValue('x/**')
  await user.click(screen.getByRole('button', { name: 'Save the rules' }))
  expect(calls.find((call) => call.method === 'PUT')?.body).toMatchObject({ include: ['x/**'] })
})

it('says why a group was not connected', async () => {
  const { screen, user } = await form({ [`POST ${G}`]: new Refused(409, 'It is connected already.') }, '?group=a')
  await user.click(await screen.findByRole('button', { name: 'Connect the group' }))
  expect(await screen.findByText('The group was not connected')).toBeVisible()
})

it('holds a mass disappearance for a word', async () => {
  const { screen, user, calls } = await list([connection({ state: 'held', held: ['a/one', 'a/two'] })], {
    [`POST ${G}/g1/confirm`]: {},
  })
  expect(await screen.findByText('2 of its projects have disappeared')).toBeVisible()
  expect(screen.getByText('a/two')).toBeVisible()
  await user.click(screen.getByRole('button', { name: /disconnect them/ }))
  expect(calls.some((call) => call.path === `${G}/g1/confirm`)).toBe(true)
})

it('shows each project with what is in its way', async () => {
  const problem = { code: 'X', message: 'Guest is too low.', action: 'Ask', link: 'https://gitlab.test/m' }
  const project = { project_id: '1', path: 'a/x', repository_name: null, state: 'problem', problem }
  const { screen, user } = await list([connection()], { [`GET ${G}/g1`]: connection({ projects: [project] }) })
  expect(await screen.findByText('3 of 4 projects connected, 1 with a problem')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Its projects' }))
  expect(await screen.findByText('Guest is too low.')).toBeVisible()
})

it('removes a group and, when asked to, its repositories', async () => {
  const { screen, user, calls } = await list([connection()], { [`DELETE ${G}/g1?disconnect=true`]: {} })
  await user.click(await screen.findByRole('button', { name: 'Remove' }))
  await user.click(await screen.findByRole('checkbox', { name: /Disconnect its 3/ }))
  await user.click(screen.getAllByRole('button', { name: 'Remove' }).at(-1) as HTMLElement)
  await vi.waitFor(() => expect(calls.some((call) => call.method === 'DELETE')).toBe(true))
})

it('shows a failure as a failure, never as no groups', async () => {
  const failed = await list(new Refused(500, 'The database is away.'))
  expect(await failed.screen.findByText('The connected groups could not be loaded')).toBeVisible()
})

it('offers no buttons about a group to one who may only look', async () => {
  const { screen } = await list([connection()], {}, session())
  expect(await screen.findByRole('article', { name: 'Group a' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Sync now' })).toBeNull()
})
