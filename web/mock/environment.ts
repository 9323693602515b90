import { parseDuration } from '../src/lib/duration'
import { Refusal, type Route } from './ask'
import { end, launch, state } from './state'

function find(space: string | undefined, id: string | undefined) {
  const found = state.spaces.get(space ?? '')?.environments.find((one) => one.id === id)
  if (!found) throw new Refusal(404, 'There is no such environment in this space.', 'Look at the list of environments.')
  return found
}
const E = '/api/spaces/*/environments'

export const environmentRoutes: Route[] = [
  ['GET', E, (_, s) => state.spaces.get(s ?? '')?.environments ?? []],
  ['GET', `${E}/*`, (_, s, id) => find(s, id)],
  ['DELETE', `${E}/*`, (_, s, id) => void end(find(s, id))],
  ['DELETE', `${E}/force/*`, (_, s, id) => void end(find(s, id))],
  ['POST', `${E}/*/retry`, (_, s, id) => {
    const one = find(s, id)
    Object.assign(one.details, { computed_status: 'Launching' })
    Object.assign(one.details.state, { errors: [] })
    Object.assign(one.details.state.grains[0] ?? {}, { steps: [], state: { current_state: 'Deploying', stage: null } })
    void launch(one, false)
    return {}
  }],
  ['PUT', `${E}/*/extend`, ({ body }, s, id) => {
    const { retention } = find(s, id).details.state.execution
    const more = parseDuration(String(body.duration)) ?? 0
    if (more > 86_400_000) throw new Refusal(422, 'The blueprint allows one day at most.', 'Choose a shorter time.')
    retention.time = new Date(Date.parse(retention.time ?? '') + more).toISOString()
    return {}
  }],
  ['PUT', `${E}/*/update_v2/*/rename`, (_, s, id, name) => void (find(s, id).details.definition.metadata.name = name ?? '')],
  ['PUT', `${E}/*/collaborators`, ({ body }, s, id) => {
    find(s, id).collaborators_info = { collaborators: (body.collaborators_emails as string[]).map((email) => ({ email })), all_space_members: Boolean(body.all_space_members) }
  }],
  ['GET', `${E}/*/introspection`, (_, s, id) => find(s, id).details.computed_status !== 'Active' ? [] : [
    { grain_path: 'network', grain_type: 'terraform', resource_name: 'main', resource_type: 'slip_network', resource_category: 'network', status: '', alias: null, has_running_action: false, attributes: [{ name: 'cidr', value: '10.0.0.0/16' }, { name: 'id', value: 'net-4711' }], custom_icon: null, depends_on: [] },
  ]],
  ['GET', `${E}/*/grains/*/log`, ({ query, request, response }, _s, id) => {
    let last = Number(query.get('after') ?? 0)
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' })
    const send = () => {
      for (const line of state.logs.get(id ?? '') ?? []) {
        if (line.sequence <= last) continue
        last = line.sequence
        response.write(`id: ${line.sequence}\ndata: ${JSON.stringify(line)}\n\n`)
      }
    }
    send()
    const timer = setInterval(send, 200)
    request.on('close', () => clearInterval(timer))
  }],
] // prettier-ignore
