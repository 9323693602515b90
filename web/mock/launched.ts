import type { BlueprintBody, EnvironmentBody } from '../src/lib/wire'
import { ADMIN, now } from './data'

const person = { email: ADMIN, first_name: 'Ada', last_name: 'Quay', join_date: null, display_first_name: 'Ada', display_last_name: 'Quay' } // prettier-ignore

export function environment(
  id: string,
  name: string,
  space: string,
  of: BlueprintBody,
  end: string | null,
): EnvironmentBody {
  return {
    id,
    environment_id: id,
    read_only: false,
    is_workflow: false,
    eac_synced: false,
    last_used: now(),
    owner: person,
    initiator: person,
    collaborators_info: { collaborators: [], all_space_members: false },
    cost: null,
    actions: [],
    history: [{ at: now(), event: 'launched', actor: ADMIN, detail: null }],
    details: {
      id,
      computed_status: 'Launching',
      definition: {
        metadata: { name, blueprint_name: of.name, blueprint_commit: of.commit, repository_name: of.repository_name, space_name: space, automation: false, blueprint: of.name, description: null, blueprint_inputs: of.inputs },
        inputs: [],
        tags: [],
        labels: [],
      },
      state: {
        current_state: 'deploying',
        eac_synced: false,
        execution: { start_time: now(), end_time: null, retention: { kind: end === null ? 'always_on' : 'time', time: end } },
        outputs: [],
        errors: [],
        grains: [{ id: 'g1', name: of.name, kind: 'terraform', path: of.name, state: { current_state: 'Deploying', stage: null }, sources: [{ store: of.repository_name, path: 'network', branch: 'main', commit: of.commit, is_last_commit: true }], depends_on: [], steps: [], tool_version: '1.10.6' }],
        drift: { deployment: { detected: false }, asset: { detected: false, deployed_commit_sha: null, latest_commit_sha: null } },
        waiting_for: null,
      },
    },
  } // prettier-ignore
}
