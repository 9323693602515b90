import type { BlueprintBody, CatalogItemBody, EnvironmentBody, InputBody, SessionBody } from '@/lib/wire'

/** Bodies as the server sends them, to be varied by a test. */
export const input = (over: Partial<InputBody> = {}): InputBody => ({
  name: 'name',
  type: 'string',
  style: null,
  value_type: 'string',
  default_value: null,
  has_default_value: false,
  optional: false,
  sensitive: false,
  description: null,
  allowed_values: [],
  possible_values: [],
  parameter_name: null,
  pattern: null,
  validation_description: null,
  depends_on: null,
  source_name: null,
  overrides: [],
  display_style: 'Normal',
  rules: [],
  ...over,
})

export const policies = {
  max_duration: 'P1D',
  default_duration: 'PT2H',
  default_extend: 'PT1H',
  max_active_environments: null,
  always_on: true,
  allow_scheduling: false,
}

export const blueprint = (over: Partial<BlueprintBody> = {}): BlueprintBody => ({
  blueprint_name: 'network',
  name: 'network',
  display_name: 'network',
  repository_name: 'infra',
  repository_branch: 'main',
  commit: 'abc',
  description: 'A network',
  url: null,
  modified_by: null,
  last_modified: null,
  enabled: false,
  launch_allowed: true,
  is_sample: false,
  is_editable: true,
  spec_version: 2,
  version: 1,
  inputs: [],
  outputs: [],
  tags: [],
  policies,
  num_of_active_environments: 0,
  grains: [{ name: 'network', kind: 'terraform' }],
  labels: [],
  icon: null,
  color: null,
  diagnostics: [],
  errors: [],
  warnings: [],
  yaml: null,
  ...over,
})

export const item = (inputs: InputBody[] = []): CatalogItemBody => ({
  details: blueprint({ inputs }),
  tags: [],
  policies,
})

export const session = (over: Partial<SessionBody> = {}): SessionBody => ({
  signed_in: true,
  setup_needed: false,
  user: null,
  account_permissions: [],
  spaces: [
    { name: 'harbor', color: 'darkBlue', icon: 'star', space_role: 'Space Member', permissions: ['VIEW_CATALOG'] },
  ],
  administrators: ['ada@harbor.test'],
  sign_in_provider: 'GitLab',
  ...over,
})

const person = {
  email: 'ada@harbor.test',
  first_name: 'Ada',
  last_name: 'Quay',
  join_date: null,
  display_first_name: 'Ada',
  display_last_name: 'Quay',
}

export function environment(status: string, actions: string[] = []): EnvironmentBody {
  return {
    id: 'e1',
    environment_id: 'e1',
    read_only: false,
    is_workflow: false,
    eac_synced: false,
    last_used: '2026-01-01T00:00:00Z',
    owner: person,
    initiator: person,
    collaborators_info: { collaborators: [], all_space_members: false },
    cost: null,
    actions,
    history: [],
    details: {
      id: 'e1',
      computed_status: status,
      definition: {
        metadata: {
          name: 'shop',
          blueprint_name: 'network',
          blueprint_commit: null,
          repository_name: 'infra',
          space_name: 'harbor',
          automation: false,
          blueprint: 'network',
          description: null,
          blueprint_inputs: [],
        },
        inputs: [],
        tags: [],
        labels: [],
      },
      state: {
        current_state: 'active',
        eac_synced: false,
        execution: {
          start_time: '2026-01-01T00:00:00Z',
          end_time: null,
          retention: { kind: 'time', time: '2026-01-01T02:00:00Z' },
        },
        outputs: [],
        errors: [],
        grains: [],
        drift: {
          deployment: { detected: false },
          asset: { detected: false, deployed_commit_sha: null, latest_commit_sha: null },
        },
        waiting_for: null,
      },
    },
  }
}
