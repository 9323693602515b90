import type { CredentialBody } from '../src/lib/wire'
import { credential } from '../src/test/samples'
import { Refusal, type Ask, type Route } from './ask'
import { ADMIN, now } from './data'
import { of } from './space'

const HOST = 'https://gitlab.harbor.test'
const DAY = 86_400
const made = (over: Partial<CredentialBody>): CredentialBody =>
  credential({ created_by: ADMIN, created_at: now(-90 * DAY), last_checked: now(-240), provider: 'GitLab', ...over })

const robot = made({
  name: 'robot',
  description: 'reads everything of the fleet',
  expires_at: now(200 * DAY),
  rotates: true,
  rotated_at: now(-20 * DAY),
  used_by: [{ space_name: 'harbor', repository_name: 'infrastructure', standby: false }],
})
const broken = made({
  name: 'vault-deploy',
  kind: 'deploy_token',
  clone_only: true,
  state: 'broken',
  broken: 'GitLab refuses it: the deploy token was revoked.',
  broken_since: now(-4000),
  scopes: ['read_repository'],
  page: `${HOST}/vault/keys/-/settings/repository`,
})
const ending = made({
  name: 'ada-personal',
  kind: 'personal_access_token',
  place: null,
  owner: 'ada',
  owner_name: 'Ada Quay',
  bot: false,
  state: 'expiring',
  expires_at: now(6 * DAY),
  role: null,
  page: `${HOST}/-/user_settings/personal_access_tokens`,
  used_by: [{ space_name: 'harbor', repository_name: 'infrastructure', standby: true }],
})
let account = [
  made({ name: 'everywhere', space_name: null, all_spaces_allowed: true, kind: 'group_access_token', place: 'fleet' }),
]
let space = [robot, broken, ending]

function add({ body }: Ask, space_name: string | null): CredentialBody {
  const data = body.credential_data as { token: string }
  if (data.token === 'bad') throw new Refusal(400, 'GitLab does not accept this token.', 'Copy it again.')
  return made({ name: String(body.name), description: String(body.description), space_name })
}
const find = (list: CredentialBody[], name: string | undefined) => list.find((one) => one.name === name) ?? {}
const C = '/api/settings/credentialstore'
const S = '/api/spaces/*/settings/credentialstore'
const hook = {
  state: 'active', why: null as string | null, action: null as string | null, link: null as string | null, last_delivery: now(-50),
  created: now(-DAY), url: 'https://slipway.test/api/webhooks/gitlab/1', hook_id: '93', hook_page: `${HOST}/hooks/93/edit`,
  signed: true, next_poll: now(400),
} // prettier-ignore
const W = '/api/spaces/*/repositories/*/webhook'

function hookOf(name: string | undefined) {
  if (name?.includes('0')) {
    const why = 'GitLab answered 403: making webhooks takes the role Maintainer, yours is Developer.'
    return { ...hook, state: 'impossible', why, action: 'Ask for Maintainer', link: `${HOST}/members`, hook_id: null, hook_page: null, last_delivery: null }
  }
  return name?.includes('platform') ? { ...hook, state: 'silent', why: 'The test did not arrive: GitLab says 502.' } : hook
} // prettier-ignore

export const credentialRoutes: Route[] = [
  ['GET', C, () => account],
  ['POST', C, (ask) => void account.push(add(ask, null))],
  ['PUT', `${C}/*`, ({ body }, name) => Object.assign(find(account, name), { description: body.description })],
  ['POST', `${C}/*/check`, (_, name) => find(account, name)],
  ['DELETE', `${C}/*`, (_, name) => void (account = account.filter((one) => one.name !== name))],
  ['GET', '/api/settings/repository_providers', () => []],
  ['GET', S, () => [...space, ...account]],
  ['POST', S, (ask, s) => {
    const fresh = add(ask, s ?? null)
    space.push(fresh)
    return fresh
  }],
  ['PUT', `${S}/*`, ({ body }, _s, name) => Object.assign(find(space, name), { description: body.description })],
  ['POST', `${S}/*/check`, (_, _s, name) => Object.assign(find(space, name), { last_checked: now() })],
  ['DELETE', `${S}/*`, (_, _s, name) => {
    if (name === 'robot') throw new Refusal(409, "It is in use by repository 'infrastructure'.", 'Give it another access first.')
    space = space.filter((one) => one.name !== name)
    return {}
  }],
  ['PUT', '/api/spaces/*/repositories/*', ({ body }, s, name) => {
    const one = of(s).repositories.find((repository) => repository.name === name)
    const standby = body.standby_credential_name
    return one && Object.assign(one, { status: 'Connected', errors: [] }, standby === null ? {} : { standby_credential_name: standby || null })
  }],
  ['GET', W, (_, _s, name) => hookOf(name)],
  ['POST', `${W}/test`, (_, _s, name) => ({ ...hookOf(name), last_delivery: now() })],
  ['POST', `${W}/repair`, (_, _s, name) => ({ ...hookOf(name), state: 'active', why: null })],
] // prettier-ignore
