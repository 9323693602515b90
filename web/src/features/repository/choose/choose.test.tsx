import { describe, expect, it } from 'vitest'
import { session } from '@/test/samples'
import { Refused, show } from '@/test/render'
import { ConnectPage } from '../ConnectPage'
import { asParameters, choosable, filtersSet, lacksOf, NO_FILTERS } from './filters'
import type { Candidate, CandidatePage, Listing } from './types'

const candidate = (path: string, over: Partial<Candidate> = {}): Candidate => ({
  repository_url: `https://gitlab.test/${path}`,
  name: path,
  path_with_namespace: path,
  description: null,
  default_branch: 'main',
  visibility: 'private',
  archived: false,
  empty: false,
  last_activity_at: null,
  readable: true,
  project_id: path,
  group: 'a',
  kind: 'group',
  fork: false,
  topics: [],
  role: null,
  connected_as: null,
  lacks: [],
  hint: null,
  ...over,
})
const listing = (over: Partial<Listing> = {}): Listing => ({
  state: 'complete',
  known: 3,
  complete: true,
  started_at: null,
  listed_at: null,
  refreshed_at: null,
  next_full_listing: null,
  problem: null,
  ...over,
})
const page = (candidates: Candidate[], over: Partial<CandidatePage> = {}): CandidatePage => ({
  candidates,
  paging_info: { full_count: candidates.length, requested_page: 1, total_pages: 1 },
  next_cursor: null,
  listing: listing(),
  ...over,
})
const S = '/api/spaces/harbor'
const LIST = `GET ${S}/repository-candidates?provider=gitlab`
const provider = {
  id: 'gitlab', name: 'GitLab', type: 'gitlab', base_url: 'https://gitlab.test', authorized: true, scopes: [],
  authorize_url: '/auth', granted_as: 'ada',
} // prettier-ignore
const permissions = ['VIEW_REPOSITORIES', 'MANAGE_REPOSITORIES']
const captain = session({
  spaces: [{ name: 'harbor', color: 'darkBlue', icon: 'star', space_role: 'Space Admin', permissions }],
})
const choose = (api: Record<string, unknown>) =>
  show(<ConnectPage />, {
    pattern: '/$space/settings/repositories/connect',
    at: '/harbor/settings/repositories/connect?provider=gitlab',
    api: { 'GET /api/session': captain, [`GET ${S}/repository-providers`]: [provider], ...api },
  })
const group = (path: string, subgroups = 0) => ({
  path, name: path, kind: 'group', projects: 1, projects_below: 7, subgroups, unreadable: 0, connected: 0, url: null,
}) // prettier-ignore

describe('small parts', () => {
  it('ask for what was filtered, by day and not by instant', () => {
    const now = Date.parse('2026-03-10T13:14:15Z')
    expect(asParameters({ ...NO_FILTERS, active: '7', topic: ' iac ' }, now)).toMatchObject({
      active_since: '2026-03-03',
      topic: 'iac',
    })
    expect(filtersSet({ ...NO_FILTERS, group: 'a', role: 'owner' })).toBe(1)
  })
  it('choose only what can be read, has commits and is not connected', () => {
    expect(choosable(candidate('a/b'))).toBe(true)
    expect(choosable(candidate('a/b', { readable: false }))).toBe(false)
    expect(choosable(candidate('a/b', { empty: true }))).toBe(false)
    expect(choosable(candidate('a/b', { connected_as: 'b' }))).toBe(false)
  })
  it('say what is lacking, but not twice that it is connected', () => {
    const lacks = ['connected', 'archived'].map((code) => ({ code, text: code, link: null }))
    expect(lacksOf(candidate('a/b', { lacks })).map((lack) => lack.text)).toEqual(['archived'])
  })
})

it('connects several at once and says of each what became of it', async () => {
  const problem = { code: 'X', message: 'Its branches are hidden.', action: 'Ask for Reporter', link: 'https://g.test' }
  const { screen, user, calls } = await choose({
    [LIST]: page([candidate('a/one'), candidate('a/two'), candidate('a/mine', { connected_as: 'mine' })]),
    [`GET ${S}/repository-groups?provider=gitlab`]: { groups: [], listing: listing() },
    [`POST ${S}/repositories/bulk`]: {
      results: [
        { repository_url: 'https://gitlab.test/a/one', repository_name: 'one', ok: true, status: 'Syncing', problem: null },
        { repository_url: 'https://gitlab.test/a/two', repository_name: null, ok: false, status: null, problem },
      ],
      connected: 1,
      failed: 1,
    },
  }) // prettier-ignore
  expect(await screen.findByText('connected as mine')).toBeVisible()
  expect(screen.getByRole('checkbox', { name: 'Choose a/mine' })).toBeDisabled()
  await user.click(screen.getByRole('checkbox', { name: 'All 2 shown that can be connected' }))
  await user.click(screen.getByRole('button', { name: 'Connect 2 projects' }))
  expect(await screen.findByText('1 connected, 1 could not be connected')).toBeVisible()
  expect(screen.getByText('Its branches are hidden.')).toBeVisible()
  expect(screen.getByRole('link', { name: /Ask for Reporter/ })).toHaveAttribute('href', 'https://g.test')
  expect(calls.find((call) => call.method === 'POST')?.body).toMatchObject({
    repositories: [{ repository_url: 'https://gitlab.test/a/one' }, { repository_url: 'https://gitlab.test/a/two' }],
  })
})

it('narrows the list to a group, opens the groups below it, and leads to connecting all of it', async () => {
  const { screen, user } = await choose({
    [LIST]: page([candidate('a/one')]),
    [`GET ${S}/repository-groups?provider=gitlab`]: { groups: [group('a', 1)], listing: listing() },
    [`GET ${S}/repository-groups?provider=gitlab&parent=a`]: { groups: [group('a/b')], listing: listing() },
    [`${LIST}&group=a%2Fb`]: page([candidate('a/b/deep')]),
  })
  await user.click(await screen.findByRole('button', { name: 'Groups in a' }))
  await user.click(await screen.findByRole('button', { name: 'Group a/b' }))
  expect(await screen.findByText('a/b/deep')).toBeVisible()
  const all = screen.getByRole('link', { name: /^Connect all of a\/b/ })
  expect(all.getAttribute('href')).toContain('group=a%2Fb')
})

it('shows the next page below the first', async () => {
  const { screen, user } = await choose({
    [LIST]: page([candidate('a/one')], { next_cursor: 'more' }),
    [`${LIST}&cursor=more`]: page([candidate('a/two')]),
  })
  await user.click(await screen.findByRole('button', { name: 'Show more' }))
  expect(await screen.findByText('a/two')).toBeVisible()
  expect(screen.getByText('a/one')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull()
})

it('says what a project lacks, with the page where it is given', async () => {
  const lack = { code: 'role', text: 'Guest is too low.', link: 'https://gitlab.test/members' }
  const { screen } = await choose({ [LIST]: page([candidate('a/b', { readable: false, lacks: [lack] })]) })
  expect(await screen.findByText('Guest is too low.')).toBeVisible()
  expect(screen.getByRole('link', { name: /Open its page/ })).toHaveAttribute('href', 'https://gitlab.test/members')
  expect(screen.getByRole('button', { name: 'Pick a/b' })).toBeDisabled()
})

describe('the state of the listing', () => {
  it('tells that more is coming', async () => {
    const { screen } = await choose({ [LIST]: page([], { listing: listing({ state: 'listing', known: 1200 }) }) })
    expect(await screen.findByText(/1.200 so far/)).toBeVisible()
  })
  it('shows a failure beside what was known before', async () => {
    const problem = { code: 'X', message: 'GitLab answers 502.', action: null, link: null }
    const { screen } = await choose({
      [LIST]: page([candidate('a/one')], { listing: listing({ state: 'failed', problem }) }),
    })
    expect(await screen.findByText('GitLab answers 502.')).toBeVisible()
    expect(screen.getByText('a/one')).toBeVisible()
  })
  it('waits for a word when too much seems to have gone', async () => {
    const { screen, user, calls } = await choose({
      [LIST]: page([candidate('a/one')], { listing: listing({ state: 'held' }) }),
      [`POST ${S}/repository-candidates/confirm?provider=gitlab`]: listing(),
    })
    await user.click(await screen.findByRole('button', { name: 'They are gone indeed' }))
    expect(calls.some((call) => call.path.includes('/confirm'))).toBe(true)
  })
  it('shows the problem itself when nothing is known', async () => {
    const { screen } = await choose({ [LIST]: new Refused(409, 'Your grant was revoked.', 'Authorize again.') })
    expect(await screen.findByText('Your grant was revoked.')).toBeVisible()
    expect(screen.queryByText(/hold no project/)).toBeNull()
  })
})
