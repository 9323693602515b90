import type { GroupConnection, GroupRules } from '../src/features/repository/groups/types'
import { Refusal, type Route } from './ask'
import { ADMIN, now } from './data'

const S = '/api/spaces/*/group-connections'
const HOST = 'https://gitlab.harbor.test/'

const held = ['fleet/platform/module-03', 'fleet/platform/module-04', 'fleet/platform/module-05']
const problem = {
  code: 'X',
  message: 'You are Guest there: reading its code takes Reporter.',
  action: 'Ask for Reporter',
  link: `${HOST}fleet/platform/secrets/-/project_members`,
}

function fresh(id: string, rules: GroupRules, over: Partial<GroupConnection> = {}): GroupConnection {
  const path = rules.group_url.replace(HOST, '')
  return {
    ...rules,
    id,
    group_path: path,
    group_name: path,
    provider: 'GitLab',
    state: 'connected',
    state_since: now(-900),
    last_synced: now(-40),
    next_attempt: now(300),
    connected_by: ADMIN,
    problem: null,
    known: 6,
    connected: 5,
    problems: 1,
    held: [],
    projects: [
      { project_id: '1', path: `${path}/module-01`, repository_name: 'module-01', state: 'connected', problem: null },
      { project_id: '2', path: `${path}/secrets`, repository_name: null, state: 'problem', problem },
    ],
    ...over,
  }
}

const platform: GroupRules = {
  group_url: `${HOST}fleet/platform`,
  include: ['**'],
  exclude: ['**/sandbox-*'],
  archived: false,
  forks: false,
  topics: ['terraform'],
  branch: null,
}
let groups: GroupConnection[] = [fresh('g1', platform, { state: 'held', held })]

function one(id: string | undefined): GroupConnection {
  const found = groups.find((group) => group.id === id)
  if (!found) throw new Refusal(404, 'This group is not connected.')
  return found
}

export const groupRoutes: Route[] = [
  ['GET', S, () => groups.map((group) => ({ ...group, projects: null }))],
  ['POST', `${S}/preview`, ({ body }) => {
    const path = String(body.group_url).replace(HOST, '')
    const line = (name: string, verdict: string, reason: string | null = null) =>
      ({ path: `${path}/${name}`, repository_name: name, verdict, reason })
    return { group_path: path, group_name: path, provider: 'GitLab', matching: 3, truncated: true, projects: [
      line('module-01', 'connect'), line('module-02', 'connected'), line('sandbox-1', 'excluded', 'Matches **/sandbox-*'),
      line('secrets', 'problem', problem.message), line('module-03', 'connect'),
    ] }
  }],
  ['POST', S, ({ body }) => {
    const group = fresh(`g${groups.length + 1}`, body as unknown as GroupRules)
    groups.push(group)
    return group
  }],
  ['GET', `${S}/*`, (_, _s, id) => one(id)],
  ['PUT', `${S}/*`, ({ body }, _s, id) => Object.assign(one(id), body)],
  ['POST', `${S}/*/sync`, (_, _s, id) => Object.assign(one(id), { last_synced: now() })],
  ['POST', `${S}/*/confirm`, (_, _s, id) => Object.assign(one(id), { state: 'connected', held: [], known: 3, connected: 2 })],
  ['DELETE', `${S}/*`, (_, _s, id) => void (groups = groups.filter((group) => group.id !== id))],
] // prettier-ignore
