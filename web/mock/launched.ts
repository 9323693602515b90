import type { BlueprintBody, EnvironmentBody } from '../src/lib/wire'
import * as sample from '../src/test/samples'
import { ADMIN, now } from './data'

const owner = { ...sample.person, email: ADMIN }

/** The one piece of work of a blueprint, as it begins. */
const grain = (of: BlueprintBody) => ({
  id: 'g1',
  name: of.name,
  kind: 'terraform',
  path: of.name,
  state: { current_state: 'Deploying', stage: null },
  sources: [{ store: of.repository_name, path: 'network', branch: 'main', commit: of.commit, is_last_commit: true }],
  depends_on: [],
  steps: [],
  tool_version: '1.10.6',
})

export function environment(
  id: string,
  name: string,
  space: string,
  of: BlueprintBody,
  end: string | null,
): EnvironmentBody {
  const fresh = sample.environment('Launching')
  const { definition, state } = fresh.details
  Object.assign(fresh, { id, environment_id: id, last_used: now(), owner, initiator: owner })
  fresh.details.id = id
  fresh.history = [{ at: now(), event: 'launched', actor: ADMIN, detail: null }]
  Object.assign(definition.metadata, {
    name,
    blueprint_name: of.name,
    blueprint: of.name,
    blueprint_commit: of.commit,
    repository_name: of.repository_name,
    space_name: space,
    blueprint_inputs: of.inputs,
  })
  state.current_state = 'deploying'
  state.execution = {
    start_time: now(),
    end_time: null,
    retention: { kind: end === null ? 'always_on' : 'time', time: end },
  }
  state.grains = [grain(of)]
  return fresh
}
