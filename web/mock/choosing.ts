import type { Candidate, Listing, ProjectGroup } from '../src/features/repository/choose/types'
import type { Route } from './ask'
import { candidate, now, repository } from './data'
import { of } from './space'
import { scan } from './state'

const S = '/api/spaces/*'
const HOST = 'https://gitlab.harbor.test'
const PAGE = 12

function project(path: string, over: Partial<Candidate> = {}): Candidate {
  const group = path.split('/').slice(0, -1).join('/')
  const more = {
    project_id: path,
    group,
    kind: 'group',
    fork: false,
    topics: [],
    role: 'developer',
    connected_as: null,
  }
  return { ...candidate(path), ...more, lacks: [], ...over }
}
const guest = {
  code: 'role',
  text: 'You are Guest there: reading its code takes Reporter.',
  link: `${HOST}/vault/keys/-/project_members`,
}
const ALL: Candidate[] = [
  project('fleet/infrastructure', { topics: ['terraform', 'network'], role: 'owner' }),
  project('fleet/very/deeply/nested/group/with-a-long-name/platform-modules', { topics: ['terraform'] }),
  project('fleet/empty', { empty: true, lacks: [{ code: 'empty', text: 'It has no commit yet.', link: `${HOST}/fleet/empty` }] }),
  project('fleet/old', { archived: true, lacks: [{ code: 'archived', text: 'It is archived: it can be read, not changed.', link: null }] }),
  project('vault/keys', { readable: false, role: 'guest', hint: guest.text, lacks: [guest] }),
  project('ada/scratch', { kind: 'personal', fork: true, role: 'owner' }),
  ...Array.from({ length: 30 }, (_, index) => project(`fleet/platform/module-${String(index + 1).padStart(2, '0')}`)),
] // prettier-ignore

const group = (path: string, subgroups: number, below: number, over: Partial<ProjectGroup> = {}): ProjectGroup => ({
  path,
  name: path.split('/').at(-1) ?? path,
  kind: 'group',
  projects: below,
  projects_below: below,
  subgroups,
  unreadable: 0,
  connected: 0,
  url: `${HOST}/${path}`,
  ...over,
})
const GROUPS = [
  group('ada', 0, 1, { kind: 'personal' }),
  group('fleet', 2, 34, { connected: 1 }),
  group('fleet/platform', 0, 30),
  group('fleet/very', 1, 1),
  group('fleet/very/deeply', 0, 1),
  group('vault', 0, 1, { unreadable: 1 }),
]

const STATES: Record<string, Partial<Listing>> = {
  listing: { known: 1200, complete: false },
  failed: {
    problem: { code: 'PROVIDER_UNAVAILABLE', message: 'GitLab answers 502.', action: 'Wait a minute', link: null },
  },
}
/** `npm run mock` with SLIPWAY_MOCK_LISTING=listing|failed|held shows the other states. */
const wanted = process.env.SLIPWAY_MOCK_LISTING ?? 'complete'
const listing: Listing = {
  state: wanted,
  known: ALL.length,
  complete: true,
  started_at: now(-400),
  listed_at: now(-300),
  refreshed_at: now(-60),
  next_full_listing: now(80_000),
  problem: null,
  ...STATES[wanted],
}

function matching(query: URLSearchParams, connected: Map<string, string>): Candidate[] {
  const is = (name: string, test: (value: string) => boolean) => {
    const value = query.get(name)
    return value === null || test(value)
  }
  return ALL.map((one) => {
    const name = connected.get(one.repository_url) ?? null
    return { ...one, connected_as: name }
  }).filter(
    (one) =>
      is('search', (text) => one.path_with_namespace.includes(text)) &&
      is('group', (path) => one.path_with_namespace.startsWith(`${path}/`)) &&
      is('topic', (topic) => one.topics?.includes(topic) ?? false) &&
      is('archived', (wish) => String(one.archived) === wish) &&
      is('forks', () => one.fork === false) &&
      is('kind', (kind) => one.kind === kind) &&
      is('connectable', () => one.readable && !one.empty && one.connected_as === null),
  )
}

export const choosingRoutes: Route[] = [
  ['GET', `${S}/repository-candidates`, ({ query }, s) => {
    const connected = new Map(of(s).repositories.map((one) => [one.repository_url, one.name]))
    const found = matching(query, connected)
    const from = Number(query.get('cursor') ?? 0)
    const next = from + PAGE < found.length ? String(from + PAGE) : null
    const paging_info = { full_count: found.length, requested_page: 1, total_pages: Math.ceil(found.length / PAGE) }
    return { candidates: found.slice(from, from + PAGE), paging_info, next_cursor: next, listing }
  }],
  ['POST', `${S}/repository-candidates/refresh`, () => Object.assign(listing, { state: 'complete', problem: null, refreshed_at: now() })],
  ['POST', `${S}/repository-candidates/confirm`, () => Object.assign(listing, { state: 'complete' })],
  ['GET', `${S}/repository-groups`, ({ query }) => {
    const parent = query.get('parent') ?? ''
    const search = query.get('search') ?? ''
    const level = (path: string) => path.split('/').slice(0, -1).join('/')
    return { groups: GROUPS.filter(({ path }) => (search === '' ? level(path) === parent : path.includes(search))), listing }
  }],
  ['POST', `${S}/repositories/bulk`, ({ body }, s) => {
    const urls = (body.repositories as { repository_url: string }[]).map((one) => one.repository_url)
    const results = urls.map((repository_url) => {
      const name = repository_url.split('/').at(-1) ?? ''
      if (name === 'old') {
        const problem = { code: 'X', message: 'GitLab hides its branches from you.', action: 'Ask for Reporter', link: `${HOST}/fleet/old/-/project_members` }
        return { repository_url, repository_name: null, ok: false, status: null, problem }
      }
      const fresh = Object.assign(repository(s ?? '', name, 'Connected'), { repository_url })
      of(s).repositories.push(fresh)
      scan(of(s), fresh)
      return { repository_url, repository_name: name, ok: true, status: 'Syncing', problem: null }
    })
    const connected = results.filter((one) => one.ok).length
    return { results, connected, failed: results.length - connected }
  }],
] // prettier-ignore
