import { parseDuration } from '../src/lib/duration'
import { blueprint, now, repository } from './data'
import { environmentRoutes } from './environment'
import { environment } from './launched'
import { Refusal, type Route } from './ask'
import { assetsOf, CHANGES, scanOf, SNAPSHOTS } from './scans'
import { launch, scan, state, type Space } from './state'

export function of(name: string | undefined): Space {
  const space = state.spaces.get(name ?? '')
  if (!space) throw new Refusal(404, `There is no space named ${name ?? ''}.`)
  return space
}
const named = (space: Space, name: string | undefined) => {
  const found = space.blueprints.find((one) => one.name === name)
  if (!found) throw new Refusal(404, `There is no blueprint named ${name ?? ''}.`, 'Look at the list of blueprints.')
  return found
}
const S = '/api/spaces/*'

export const spaceRoutes: Route[] = [
  ['GET', `${S}/users`, (_, s) => of(s).users.map((one) => ({ ...one, first_name: null, last_name: null, account_role: null, pending: !state.people.some((p) => p.email === one.email), avatar_url: null }))],
  ['POST', `${S}/users`, ({ body }, s) => {
    of(s).users = [...of(s).users.filter((one) => one.email !== body.email), body as never]
  }],
  ['DELETE', `${S}/users/*`, (_, s, email) => void (of(s).users = of(s).users.filter((one) => one.email !== email))],
  ['GET', `${S}/agents`, (_, s) => [{ name: 'built-in', type: 'process', create_date: null, create_user: null, status: 'active', spaces: [s], errors: [], last_keep_alive: now(-2), version: '0.1.0', technologies: ['terraform', 'echo'] }]],
  ['GET', `${S}/repository-providers`, () => [{ id: 'gitlab', name: 'GitLab', type: 'gitlab', base_url: 'https://gitlab.harbor.test', authorized: state.authorized, scopes: ['read_api', 'read_repository'], authorize_url: '/auth/repositories?provider=gitlab', granted_as: state.authorized ? 'ada' : null }]],
  ['GET', `${S}/repository-branches`, ({ query }) => {
    if (query.get('repository_url')?.includes('nothing')) throw new Refusal(404, 'GitLab shows you no project at this address.', 'Check the address, or ask for access in GitLab.')
    return [{ name: 'main', is_default: true, commit: '9f3c' }, { name: 'develop', is_default: false, commit: '77aa' }]
  }],
  ['GET', `${S}/repositories`, (_, s) => of(s).repositories],
  ['POST', `${S}/repositories/gitlab`, ({ body }, s) => {
    const fresh = repository(s ?? '', String(body.repository_name), 'Syncing')
    of(s).repositories.push(fresh)
    setTimeout(() => {
      fresh.status = 'Connected'
      scan(of(s), fresh)
    }, 2500)
    return {}
  }],
  ['DELETE', `${S}/repositories`, ({ query }, s) => void (of(s).repositories = of(s).repositories.filter((one) => one.name !== query.get('repository_name')))],
  ['POST', `${S}/repositories/*/update`, (_, s, name) => {
    const one = of(s).repositories.find((r) => r.name === name)
    if (one) one.status = 'Syncing'
    setTimeout(() => one && Object.assign(one, repository(s ?? '', one.name, 'SyncFailed')), 2000)
    return {}
  }],
  ['GET', `${S}/iac-assets`, ({ query }, s) => assetsOf(of(s).assets, query)],
  ['GET', `${S}/repositories/*/scan`, (_, s, name) => scanOf(of(s), name ?? '')],
  ['POST', `${S}/repositories/*/scan`, (_, s, name) => scanOf(of(s), name ?? '')],
  ['GET', `${S}/repositories/*/scans`, () => SNAPSHOTS],
  ['GET', `${S}/repositories/*/scans/runs`, () => []],
  ['GET', `${S}/repositories/*/scans/*/changes`, (_, _s, _name, id) => ({ after: SNAPSHOTS.find((one) => one.id === id), before: SNAPSHOTS[1], changes: CHANGES })],
  ['POST', `${S}/repositories/*/scans/*/confirm`, () => {
    const [newest] = SNAPSHOTS
    if (newest) Object.assign(newest, { confirmed_by: 'ada@harbor.test', confirmed_at: new Date().toISOString() })
    return newest
  }],
  ['GET', `${S}/blueprints`, (_, s) => of(s).blueprints.map((one) => ({ ...one, yaml: null }))],
  ['POST', `${S}/blueprints`, ({ body }, s) => {
    const names = (body.blueprints_candidates as { asset_name: string }[]).map((one) => one.asset_name)
    const made = of(s).assets.filter((one) => names.includes(one.name)).map((one) => {
      one.blueprint_name = one.name
      return blueprint(one)
    })
    of(s).blueprints = [...of(s).blueprints.filter((one) => !names.includes(one.name)), ...made]
    return { blueprints: made }
  }],
  ['GET', `${S}/blueprints/*`, (_, s, name) => named(of(s), name)],
  ['GET', `${S}/catalog`, (_, s) => of(s).blueprints.filter((one) => one.enabled)],
  ['POST', `${S}/catalog`, ({ body }, s) => void (named(of(s), String(body.blueprint_name)).enabled = true)],
  ['DELETE', `${S}/catalog/*`, (_, s, name) => void (named(of(s), name).enabled = false)],
  ['GET', `${S}/catalog/*`, (_, s, name) => {
    const details = named(of(s), name)
    return { details, tags: details.tags, policies: details.policies }
  }],
  ['POST', `${S}/environments`, ({ body }, s) => {
    const ms = parseDuration(String(body.duration ?? ''))
    const id = Math.random().toString(36).slice(2, 12)
    const fresh = environment(id, String(body.environment_name), s ?? '', named(of(s), String(body.blueprint_name)), ms === null ? null : now(ms / 1000))
    fresh.details.definition.inputs = Object.entries(body.inputs as object).map(([name, value]) => ({ name, value: name.includes('password') ? '***' : String(value) }))
    of(s).environments.unshift(fresh)
    void launch(fresh, fresh.details.definition.metadata.name.includes('fail'))
    return { id }
  }],
  ['GET', `${S}/settings/parameters`, (_, s) => of(s).parameters],
  ['POST', `${S}/settings/parameters`, ({ body }, s) => void of(s).parameters.push(body as never)],
  ['DELETE', `${S}/settings/parameters/*`, (_, s, name) => void (of(s).parameters = of(s).parameters.filter((one) => one.name !== name))],
  ...environmentRoutes,
] // prettier-ignore
