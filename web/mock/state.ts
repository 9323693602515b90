import type {
  AssetBody,
  BlueprintBody,
  EnvironmentBody,
  LogLine,
  ParameterBody,
  RepositoryBody,
  TokenBody,
} from '../src/lib/wire'
import { ADMIN, asset, now, user } from './data'

export const PERMISSIONS = [
  'MANAGE_REPOSITORIES', 'VIEW_REPOSITORIES', 'MANAGE_BLUEPRINTS', 'PUBLISH_BLUEPRINTS', 'VIEW_CATALOG', 'LAUNCH_ENVIRONMENTS',
  'MANAGE_SPACE_USERS', 'VIEW_SPACE_USERS', 'MANAGE_SPACE_PARAMETERS', 'VIEW_AGENTS',
] // prettier-ignore

export interface Space {
  name: string
  color: string
  repositories: RepositoryBody[]
  assets: AssetBody[]
  blueprints: BlueprintBody[]
  environments: EnvironmentBody[]
  parameters: ParameterBody[]
  users: { email: string; space_role: string }[]
}

/** All that the mock remembers; gone with the process. */
export const state = {
  signedIn: true,
  authorized: false,
  spaces: new Map<string, Space>(),
  people: [user(ADMIN, 'Ada', 'Quay', 'Account Admin'), user('ben@harbor.test', 'Ben', 'Locke', 'Account Member')],
  parameters: [] as ParameterBody[],
  tokens: [] as TokenBody[],
  logs: new Map<string, LogLine[]>(),
}

export function addSpace(name: string, color: string): Space {
  const users = [{ email: ADMIN, space_role: 'Space Admin' }]
  const space: Space = {
    name,
    color,
    repositories: [],
    assets: [],
    blueprints: [],
    environments: [],
    parameters: [],
    users,
  }
  state.spaces.set(name, space)
  return space
}
addSpace('harbor', 'darkGreen')

export function scan(space: Space, repository: RepositoryBody) {
  space.assets.push(
    asset(repository.name, 'network', 'network'),
    asset(repository.name, 'database', 'data/postgres'),
    asset(repository.name, 'queue', 'queue', true),
  )
}

const LINES: [step: string, text: string, pause: number][] = [
  ['clone', 'Checking out main at 9f3c2e1a', 300],
  ['init', '\u001b[1mInitializing the backend...\u001b[0m', 400],
  ['init', 'Initializing provider plugins...', 300],
  ['init', '\u001b[32mTerraform has been successfully initialized!\u001b[0m', 500],
  ['plan', 'Terraform will perform the following actions:', 300],
  ['plan', '  \u001b[32m+\u001b[0m resource "slip_network" "main" {', 80],
  ['plan', '      \u001b[32m+\u001b[0m cidr = "10.0.0.0/16"', 80],
  ['plan', '    }', 80],
  ['plan', '\u001b[33mWarning:\u001b[0m no gateway is set', 300],
  ['apply', 'slip_network.main: Creating...', 1200],
  ['apply', 'slip_network.main: Creation complete after 1s', 300],
  ['apply', '\u001b[1m\u001b[32mApply complete! Resources: 1 added, 0 changed, 0 destroyed.\u001b[0m', 200],
]

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Lets an environment come to life, line by line. */
export async function launch(environment: EnvironmentBody, broken: boolean) {
  const details = environment.details
  const grain = details.state.grains[0]
  const lines: LogLine[] = []
  state.logs.set(environment.id, lines)
  environment.actions = ['end', 'rename', 'collaborate']
  for (const [step, text, pause] of LINES) {
    const open = grain?.steps.at(-1)
    if (grain && open?.name !== step) {
      if (open) Object.assign(open, { took_ms: Date.now() - Date.parse(open.started_at), exit_code: 0 })
      grain.steps.push({ name: step, started_at: now(), took_ms: null, exit_code: null })
    }
    lines.push({ sequence: lines.length + 1, time: now(), step, text })
    await later(pause)
  }
  const last = grain?.steps.at(-1)
  if (last) Object.assign(last, { took_ms: 1700, exit_code: broken ? 1 : 0 })
  finish(environment, broken)
}

function finish(environment: EnvironmentBody, broken: boolean) {
  const { details } = environment
  const grain = details.state.grains[0]
  details.computed_status = broken ? 'Active With Error' : 'Active'
  environment.actions = ['end', 'extend', 'rename', 'collaborate', ...(broken ? ['retry', 'force_end'] : [])]
  environment.history.push({ at: now(), event: broken ? 'launch_failed' : 'deployed', actor: null, detail: null })
  if (grain) grain.state.current_state = broken ? 'DeployFailed' : 'Deployed'
  if (broken) {
    details.state.errors = [{
      message: 'Terraform was killed in the middle of apply.',
      grain: grain?.name ?? null,
      detail: 'Error: signal: killed\n\n  with slip_network.main,\n  on main.tf line 4',
      left_behind: ['slip_network.main'],
    }] // prettier-ignore
    return
  }
  details.state.outputs = [
    { name: 'network_id', value: 'net-4711', kind: 'regular', quick: false, sensitive: false, description: 'Id of the network' },
    { name: 'console', value: 'https://console.harbor.test/net-4711', kind: 'link', quick: true, sensitive: false, description: null },
    { name: 'secret', value: '***', kind: 'regular', quick: false, sensitive: true, description: null },
  ] // prettier-ignore
}

export async function end(environment: EnvironmentBody) {
  environment.details.computed_status = 'Terminating'
  environment.actions = []
  const lines = state.logs.get(environment.id) ?? []
  lines.push({ sequence: lines.length + 1, time: now(), step: 'destroy', text: 'slip_network.main: Destroying...' })
  await later(2500)
  lines.push({
    sequence: lines.length + 1,
    time: now(),
    step: 'destroy',
    text: 'Destroy complete! Resources: 1 destroyed.',
  })
  const { details } = environment
  details.computed_status = 'Ended'
  details.state.outputs = []
  details.state.execution.end_time = now()
  environment.history.push({ at: now(), event: 'ended', actor: ADMIN, detail: 'All resources were removed.' })
}
