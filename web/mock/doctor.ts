import type { AccessRequest, Report } from '../src/features/doctor/types'
import type { Route } from './ask'
import { now } from './data'

const S = '/api/spaces/*'
const HOST = 'https://gitlab.harbor.test'
const members = `${HOST}/vault/blueprints/-/project_members`

const wish = {
  check: 'role',
  who: 'Olga Marsh (Owner)',
  what: 'the role Reporter in vault/blueprints',
  why: "Guest sees a private project but cannot read its code, and Slipway reads the project's code to launch what is in it.",
  link: members,
  text: `Hello Olga,\nplease give Ada the role Reporter in vault/blueprints:\n${members}\nThank you!`,
  markdown: `Hello Olga,\nplease give Ada the role **Reporter** in [vault/blueprints](${members}).`,
}
const line = (id: string, title: string, evidence: string) =>
  ({ id, title, verdict: 'ok', evidence, action: null, link: null }) as const

const report: Report = {
  summary: 'vault/blueprints can be seen but its code cannot be read: Guest is too low, Reporter is needed.',
  verdict: 'failed',
  project: 'vault/blueprints',
  repository_url: `${HOST}/vault/blueprints`,
  provider: 'GitLab',
  asked_as: 'your own GitLab grant (ada)',
  checked_at: now(0),
  took_ms: 412,
  checks: [
    line('signin_app', 'Sign-in application', 'Signed in through it 12 minutes ago.'),
    line('repository_app', 'Repositories application', 'GET /oauth/token/info answered 200: read_api read_repository.'),
    line('token', 'Token', 'GET /api/v4/user answered 200: ada.'),
    {
      id: 'role',
      title: 'Role in the project',
      verdict: 'failed',
      evidence:
        'GET /api/v4/projects/vault%2Fblueprints/members/all/6 answered 200: Guest (10). The project is private.',
      action: 'Ask an owner of vault for the role Reporter',
      link: members,
    },
    {
      id: 'expiry',
      title: 'Expiry',
      verdict: 'warning',
      evidence: 'The token runs out in 6 days.',
      action: 'Rotate the token',
      link: `${HOST}/-/user_settings/personal_access_tokens`,
    },
    {
      id: 'clone',
      title: 'Clone from where the runs happen',
      verdict: 'unknown',
      evidence: 'No agent answered within 3 seconds.',
      action: 'Look at the agents',
      link: '/fleet/settings/agents',
    },
  ],
  request: wish,
}

let requests: AccessRequest[] = []

export const doctorRoutes: Route[] = [
  ['POST', `${S}/repositories/doctor`, () => report],
  ['GET', `${S}/repositories/doctor/account`, () => ({
    summary: 'ada sees 430 projects and can read 412 of them; 18 need Reporter in acme/secret.',
    account: 'ada', provider: 'GitLab', complete: true, seen: 430, readable: 412,
    unreadable: [{ group: 'acme/secret', projects: 18, need: 'Reporter', link: members }], checked_at: now(0),
  })],
  ['GET', `${S}/access-requests`, () => requests],
  ['POST', `${S}/access-requests`, () => {
    const fresh: AccessRequest = {
      ...wish, id: String(requests.length + 1), state: 'waiting', project: report.project, repository_url: report.repository_url,
      provider: 'GitLab', asked_by: { email: 'ada@harbor.test', name: 'Ada' }, asked_at: now(0), last_checked: now(0),
      last_evidence: report.checks[3]?.evidence ?? null, next_check: now(1), granted_at: null, mine: true,
    }
    requests = [fresh, ...requests]
    return fresh
  }],
  ['POST', `${S}/access-requests/*/check`, (_, _s, id) => {
    const one = requests.find((request) => request.id === id)
    return one && Object.assign(one, { state: 'granted', granted_at: now(0), next_check: null })
  }],
  ['DELETE', `${S}/access-requests/*`, (_, _s, id) => void (requests = requests.filter((one) => one.id !== id))],
] // prettier-ignore
