import type {
  AssetBody, AssetInput, BlueprintBody, CandidateBody, InputBody, RepositoryBody, UserBody,
} from '../src/lib/wire' // prettier-ignore

import * as sample from '../src/test/samples'

const COMMIT = '9f3c2e1ab77d40cc81aa'

/** Made-up things that look like the real ones, for work on the looks of the pages. */
export const ADMIN = 'ada@harbor.test'
export const now = (offsetSeconds = 0) => new Date(Date.now() + offsetSeconds * 1000).toISOString()

export function user(email: string, first: string, last: string, role: string): UserBody {
  return {
    email,
    username: first.toLowerCase(),
    first_name: first,
    last_name: last,
    display_first_name: first,
    display_last_name: last,
    timezone: 'UTC',
    user_type: 'REGULAR',
    join_date: now(-86400 * 30),
    account_role: role,
    has_access_to_all_spaces: role === 'Account Admin',
    permissions: [],
    avatar_url: null,
  }
}

export function repository(space: string, name: string, status: string): RepositoryBody {
  const failed = status === 'SyncFailed'
  const fault = {
    message: 'GitLab refused the grant: it has been revoked.',
    code: 'GRANT_REVOKED',
    action: 'Authorize again with GitLab, then press Sync.',
    link: `/${space}/settings/repositories/connect`,
  }
  const url = `https://gitlab.harbor.test/fleet/${name}`
  return sample.repository({
    name,
    repository_url: url,
    web_url: url,
    status,
    status_since: now(-600),
    next_attempt: failed ? now(120) : null,
    errors: failed ? [fault] : [],
    agents: [{ name: 'built-in', status: 'active' }],
    space_name: space,
    last_synced: now(-95),
    iac_assets_count: failed ? {} : { terraform: 3 },
    commit: COMMIT,
    connected_by: ADMIN,
    access: 'grant',
    standby_credential_name: null,
    standby_since: null,
    standby_why: null,
  })
}

const input = (name: string, type: string, over: Partial<AssetInput> = {}): AssetInput => ({
  name,
  type,
  default: null,
  description: null,
  sensitive: false,
  required: true,
  nullable: true,
  allowed_values: [],
  rules: [],
  source: null,
  ...over,
})

const INPUTS = [
  input('name', 'string', {
    description: 'Name of the network',
    rules: [{ condition: 'length(var.name) > 2', message: 'The name needs at least three characters.' }],
  }),
  input('cidr', 'string', { default: '10.0.0.0/16', required: false, description: 'Address range' }),
  input('zones', 'number', { default: '2', required: false }),
  input('public', 'bool', { default: 'false', required: false, description: 'Reachable from the internet' }),
  input('size', 'string', { allowed_values: ['small', 'medium', 'large'], default: 'small', required: false }),
  input('subnets', 'list(object({ name = string, bits = optional(number, 8) }))', {
    default: '[{"name":"web","bits":8}]',
    required: false,
    description: 'Subnets to cut from the range',
  }),
  input('admin_password', 'string', { sensitive: true, description: 'First password of the console' }),
]

const placed = (path: string, line: number) => ({ path, line, guessed: [] })
const UNCLOSED = 'A block is opened here and never closed.'

export function asset(repo: string, name: string, path: string, broken = false): AssetBody {
  const url = `https://gitlab.harbor.test/fleet/${repo}`
  const fault = {
    severity: 'error',
    code: 'hcl-syntax',
    message: UNCLOSED,
    path: `${path}/main.tf`,
    line: 12,
    column: 3,
  }
  return sample.asset({
    name,
    path,
    repository: repo,
    repository_url: url,
    commit: COMMIT,
    description: broken ? null : 'A private network with subnets, a gateway and sensible routes.',
    inputs: broken ? [] : INPUTS.map((one, at) => ({ ...one, source: placed(`${path}/variables.tf`, at * 5 + 1) })),
    outputs: broken ? [] : [
      { name: 'console', description: 'Where to log in', sensitive: false },
      { name: 'network_id', description: null, sensitive: false },
    ], // prettier-ignore
    diagnostics: broken ? [{ ...fault, suggestion: null, detail: null }] : [],
    in_error: broken,
    can_generate: !broken,
    link: `${url}/-/tree/main/${path}`,
    facts: { required_version: '>= 1.5' },
  })
}

const formInput = (one: AssetInput): InputBody =>
  sample.input({
    name: one.name,
    value_type: one.type,
    default_value: one.default,
    has_default_value: one.default !== null,
    sensitive: one.sensitive,
    description: one.description,
    allowed_values: one.allowed_values,
    rules: one.rules,
  })

const yamlOf = (one: AssetBody) =>
  [
    'spec_version: 2',
    `description: ${one.description ?? ''}`,
    'inputs:',
    ...one.inputs.flatMap((i) => [`  ${i.name}:`, `    type: string`, ...(i.default ? [`    default: '${i.default}'`] : [])]),
    'grains:',
    `  ${one.name}:`,
    '    kind: terraform',
    '    spec:',
    '      source:',
    `        store: ${one.repository}`,
    `        path: ${one.path}`,
    '      inputs:',
    ...one.inputs.map((i) => `        - ${i.name}: '{{ .inputs.${i.name} }}'`),
    '      outputs:',
    ...one.outputs.map((o) => `        - ${o.name}`),
    '',
  ].join('\n') // prettier-ignore

export const blueprint = (one: AssetBody): BlueprintBody =>
  sample.blueprint({
    blueprint_name: one.name,
    name: one.name,
    display_name: one.name,
    repository_name: one.repository,
    repository_branch: one.branch,
    commit: one.commit,
    description: one.description,
    url: one.link,
    modified_by: ADMIN,
    last_modified: now(),
    inputs: one.inputs.map(formInput),
    outputs: one.outputs.map(({ name, description }) => {
      const quick = name === 'console'
      return { name, description, kind: quick ? 'link' : 'regular', quick }
    }),
    grains: [{ name: one.name, kind: 'terraform' }],
    yaml: yamlOf(one),
  })

export function candidate(path: string, over: Partial<CandidateBody> = {}): CandidateBody {
  return {
    repository_url: `https://gitlab.harbor.test/${path}`,
    name: path.split('/').at(-1) ?? path,
    path_with_namespace: path,
    description: 'Infrastructure of the fleet',
    default_branch: 'main',
    visibility: 'private',
    archived: false,
    empty: false,
    last_activity_at: now(-4000),
    readable: true,
    project_id: '1',
    group: '',
    kind: 'group',
    fork: false,
    topics: [],
    role: null,
    connected_as: null,
    lacks: [],
    hint: null,
    ...over,
  }
}
