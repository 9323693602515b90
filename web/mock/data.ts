import type {
  AssetBody, AssetInput, BlueprintBody, CandidateBody, InputBody, RepositoryBody, UserBody,
} from '../src/lib/wire' // prettier-ignore

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
  return {
    name,
    repository_url: `https://gitlab.harbor.test/fleet/${name}`,
    repository_type: 'gitlab',
    branch: 'main',
    status,
    status_since: now(-600),
    errors: failed
      ? [
          {
            message: 'GitLab refused the grant: it has been revoked.',
            code: 'GRANT_REVOKED',
            action: 'Authorize again with GitLab, then press Sync.',
            link: `/${space}/settings/repositories/connect`,
          },
        ]
      : [],
    credential_name: null,
    credentials: null,
    token: null,
    use_all_agents: true,
    agents: [{ name: 'built-in', status: 'active' }],
    space_name: space,
    last_synced: now(-95),
    webhook_ids: [],
    next_attempt: null,
    iac_assets_count: failed ? {} : { terraform: 3 },
    eac_auto_registration: false,
    commit: '9f3c2e1ab77d40cc81aa',
    web_url: `https://gitlab.harbor.test/fleet/${name}`,
    connected_by: ADMIN,
  }
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

export function asset(repo: string, name: string, path: string, broken = false): AssetBody {
  return {
    name,
    kind: 'terraform',
    iac_resource_type: 'terraform',
    path,
    repository: repo,
    repository_url: `https://gitlab.harbor.test/fleet/${repo}`,
    repository_type: 'gitlab',
    branch: 'main',
    commit: '9f3c2e1ab77d40cc81aa',
    description: broken ? null : 'A private network with subnets, a gateway and sensible routes.',
    inputs: broken ? [] : INPUTS,
    outputs: broken ? [] : [
      { name: 'console', description: 'Where to log in', sensitive: false },
      { name: 'network_id', description: null, sensitive: false },
    ], // prettier-ignore
    diagnostics: broken
      ? [{ severity: 'error', code: 'hcl-syntax', message: 'A block is opened here and never closed.', path: `${path}/main.tf`, line: 12, column: 3, suggestion: null }]
      : [], // prettier-ignore
    in_error: broken,
    link: `https://gitlab.harbor.test/fleet/${repo}/-/tree/main/${path}`,
    blueprint_name: null,
    blueprint_count: 0,
    facts: { required_version: '>= 1.5' },
  }
}

function formInput(one: AssetInput): InputBody {
  return {
    name: one.name,
    type: 'string',
    style: null,
    value_type: one.type,
    default_value: one.default,
    has_default_value: one.default !== null,
    optional: false,
    sensitive: one.sensitive,
    description: one.description,
    allowed_values: one.allowed_values,
    possible_values: [],
    parameter_name: null,
    pattern: null,
    validation_description: null,
    depends_on: null,
    source_name: null,
    overrides: [],
    display_style: 'Normal',
    rules: one.rules,
  }
}

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

export function blueprint(one: AssetBody): BlueprintBody {
  return {
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
    enabled: false,
    launch_allowed: true,
    is_sample: false,
    is_editable: true,
    spec_version: 2,
    version: 1,
    inputs: one.inputs.map(formInput),
    outputs: one.outputs.map((o) => ({ name: o.name, description: o.description, kind: o.name === 'console' ? 'link' : 'regular', quick: o.name === 'console' })),
    tags: [],
    policies: { max_duration: 'P1D', default_duration: 'PT2H', default_extend: 'PT1H', max_active_environments: null, always_on: true, allow_scheduling: false },
    num_of_active_environments: 0,
    grains: [{ name: one.name, kind: 'terraform' }],
    labels: [],
    icon: null,
    color: null,
    diagnostics: [],
    errors: [],
    warnings: [],
    yaml: yamlOf(one),
  } // prettier-ignore
}

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
    hint: null,
    ...over,
  }
}
