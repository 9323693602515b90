import { describe, expect, it } from 'vitest'
import { byUrgency, tally, type Check } from '@/lib/checks'
import { session } from '@/test/samples'
import { Refused, show } from '@/test/render'
import { DoctorPage } from './DoctorPage'
import { questionOf } from './question'
import type { AccessRequest, Report } from './types'

const check = (over: Partial<Check> = {}): Check => ({
  id: 'token',
  title: 'Token',
  verdict: 'ok',
  evidence: 'GET /api/v4/user answered 200',
  action: null,
  link: null,
  ...over,
})
const role = check({
  id: 'role',
  title: 'Role in the project',
  verdict: 'failed',
  evidence: 'Guest (10)',
  action: 'Ask for the role Reporter',
  link: 'https://gitlab.test/v/b/-/project_members',
})
const wish = {
  check: 'role',
  who: 'Olga',
  what: 'Reporter',
  why: 'So.',
  link: 'l',
  text: 'Hello Olga',
  markdown: '**Hello**',
}
const report = (over: Partial<Report> = {}): Report => ({
  summary: 'Guest is too low.',
  verdict: 'failed',
  project: 'v/b',
  repository_url: 'https://gitlab.test/v/b',
  provider: 'GitLab',
  asked_as: 'your own grant',
  checked_at: '2026-01-01T00:00:00Z',
  took_ms: 12,
  checks: [check(), role],
  request: wish,
  ...over,
})
const waiting: AccessRequest = {
  ...wish,
  id: '7',
  state: 'waiting',
  project: 'v/b',
  repository_url: 'https://gitlab.test/v/b',
  provider: 'GitLab',
  asked_by: { email: 'a@b', name: 'Ada' },
  asked_at: '2026-01-01T00:00:00Z',
  last_checked: null,
  last_evidence: null,
  next_check: null,
  granted_at: null,
  mine: true,
}
const S = '/api/spaces/harbor'
const open = (search: string, more: Record<string, unknown>) =>
  show(<DoctorPage />, {
    pattern: '/$space/settings/doctor',
    at: `/harbor/settings/doctor${search}`,
    api: {
      'GET /api/session': session(),
      [`GET ${S}/repositories`]: [{ name: 'infra', status: 'Connected' }],
      [`GET ${S}/access-requests`]: [],
      ...more,
    },
  })

describe('small parts', () => {
  it('look at a connection as the connection does, and at anything else as the person', () => {
    expect(questionOf({ target: ' infra ', token: '' }, ['infra'])).toMatchObject({
      repository_name: 'infra',
      repository_url: null,
      as_connection: true,
    })
    expect(questionOf({ target: 'infra', token: 'glpat' }, ['infra'])).toMatchObject({
      access_token: 'glpat',
      as_connection: false,
    })
    expect(questionOf({ target: 'https://x/y', token: ' ' }, ['infra'])).toMatchObject({
      repository_url: 'https://x/y',
      repository_name: null,
      access_token: null,
    })
  })
  it('put what is in the way first and keep the order otherwise', () => {
    const checks = [
      check({ id: 'a', verdict: 'unknown' }),
      check({ id: 'b' }),
      check({ id: 'c', verdict: 'failed' }),
      check({ id: 'd', verdict: 'failed' }),
    ]
    expect(byUrgency(checks).map((one) => one.id)).toEqual(['c', 'd', 'a', 'b'])
    expect(tally(checks)).toBe('2 of 4 checks need a look; 1 could not be found out')
    expect(tally([check()])).toBe('No check found anything wrong')
  })
})

it('looks at once when it was opened for a repository', async () => {
  const { screen, calls } = await open('?repository=infra', { [`POST ${S}/repositories/doctor`]: report() })
  expect(await screen.findByText('Guest is too low.')).toBeVisible()
  expect(screen.getByRole('link', { name: /Ask for the role Reporter/ })).toHaveAttribute('href', role.link)
  expect(calls.find((call) => call.method === 'POST')?.body).toMatchObject({
    repository_name: 'infra',
    as_connection: true,
  })
})

it('says once what mends several checks, and keeps what each of them found', async () => {
  const tree = check({
    ...role,
    id: 'read_tree',
    title: 'Reading the list of files',
    evidence: 'GET tree answered 403',
  })
  const { screen, user } = await open('?repository=infra', {
    [`POST ${S}/repositories/doctor`]: report({ checks: [check(), role, tree] }),
  })
  expect(await screen.findAllByRole('link', { name: /Ask for the role Reporter/ })).toHaveLength(1)
  expect(screen.getByText('GET tree answered 403', { exact: false })).not.toBeVisible()
  await user.click(screen.getByText(/The same step mends: Reading the list of files/))
  expect(screen.getByText('GET tree answered 403', { exact: false })).toBeVisible()
})

it('asks for a project before it looks', async () => {
  const { screen, user, calls } = await open('', {})
  await user.click(await screen.findByRole('button', { name: 'Examine' }))
  expect(await screen.findByText(/paste the URL/)).toBeVisible()
  expect(calls.some((call) => call.method === 'POST')).toBe(false)
})

it('shows why it could not look, and no report', async () => {
  const { screen } = await open('?url=nonsense', {
    [`POST ${S}/repositories/doctor`]: new Refused(400, 'This is no URL of a project.'),
  })
  expect(await screen.findByText('This is no URL of a project.')).toBeVisible()
  expect(screen.queryByLabelText('Report')).toBeNull()
})

it('keeps a request to somebody else and shows that it waits', async () => {
  let kept: AccessRequest[] = []
  const { screen, user, calls } = await open('?url=https%3A%2F%2Fgitlab.test%2Fv%2Fb', {
    [`POST ${S}/repositories/doctor`]: report(),
    [`POST ${S}/access-requests`]: () => {
      kept = [waiting]
      return waiting
    },
    [`GET ${S}/access-requests`]: () => kept,
  })
  await user.click(await screen.findByRole('button', { name: 'Watch until it is given' }))
  expect(await screen.findByText('Waiting')).toBeVisible()
  expect(calls.findLast((call) => call.method === 'POST')?.body).toMatchObject({
    repository_url: 'https://gitlab.test/v/b',
  })
})

it('counts what can be read only when asked to', async () => {
  const { screen, user } = await open('', {
    [`GET ${S}/repositories/doctor/account`]: {
      summary: 'ada sees 430 projects',
      complete: false,
      unreadable: [{ group: 'acme/secret', projects: 18, need: 'Reporter', link: 'https://l' }],
    },
  })
  await user.click(await screen.findByRole('button', { name: 'Count' }))
  expect(await screen.findByText('ada sees 430 projects')).toBeVisible()
  expect(screen.getByText(/There are more/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'its members' })).toHaveAttribute('href', 'https://l')
})
