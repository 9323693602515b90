import type { EnvironmentBody } from '@/lib/wire'

export const person = {
  email: 'ada@harbor.test',
  first_name: 'Ada',
  last_name: 'Quay',
  join_date: null,
  display_first_name: 'Ada',
  display_last_name: 'Quay',
}

/** An environment of the blueprint `network` in the space `harbor`, in a status and with what may be done to it. */
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
