import { describe, expect, it, vi } from 'vitest'
import { credential, session } from '@/test/samples'
import { Refused, show } from '@/test/render'
import { formFaults, formOf, kindInWords, requestOf } from './form'
import { AccountCredentialsPage, SpaceCredentialsPage } from './pages'

const S = '/api/spaces/harbor'
const C = `${S}/settings/credentialstore`
const permissions = ['VIEW_REPOSITORIES', 'MANAGE_REPOSITORIES']
const captain = session({
  spaces: [{ name: 'harbor', color: 'darkBlue', icon: 'star', space_role: 'Space Admin', permissions }],
})
const hosts = [
  { id: 'h1', name: 'GitLab', type: 'gitlab' },
  { id: 'h2', name: 'Corp', type: 'gitlabEnterprise' },
]
const page = (api: Record<string, unknown>) =>
  show(<SpaceCredentialsPage />, {
    pattern: '/$space/settings/credentials',
    at: '/harbor/settings/credentials',
    api: { 'GET /api/session': captain, [`GET ${S}/repository-providers`]: [hosts[0]], ...api },
  })

describe('the form', () => {
  it('begins without a token and leaves an empty one out, so that the kept one stays', () => {
    const kept = credential()
    expect(formOf(kept).token).toBe('')
    expect(requestOf(formOf(kept), kept, hosts, false).credential_data).toBeNull()
  })
  it('names the host only where there is a choice', () => {
    const form = { ...formOf(null), name: 'n', token: ' t ', host: 'h2' }
    expect(requestOf(form, null, hosts, false)).toMatchObject({
      cloud_identifier: 'gitlabEnterprise',
      credential_data: { type: 'gitlabEnterprise', token: 't', provider: 'h2' },
      all_spaces_allowed: null,
    })
    expect(requestOf(form, null, hosts.slice(0, 1), true)).toMatchObject({
      credential_data: { type: 'gitlab', token: 't' },
      all_spaces_allowed: true,
    })
  })
  it('asks for a name, and for a token where none is kept', () => {
    expect(Object.keys(formFaults(formOf(null), null))).toEqual(['name', 'credential_data'])
    expect(formFaults(formOf(credential()), credential())).toEqual({})
  })
  it('says what a token is and whose', () => {
    expect(kindInWords(credential())).toBe('Project access token “ci” of fleet/infrastructure, Developer')
    const personal = { kind: 'personal_access_token', bot: false, place: null, role: null, owner_name: 'Ada' }
    expect(kindInWords(credential({ ...personal, token_name: null }))).toBe('Personal access token of Ada')
  })
})

describe('a credential of a cloud', () => {
  const aws = {
    ...formOf(null),
    name: 'store',
    cloud: 'aws',
    secrets: { key: ' AK ', secret: 's', session_token: ' ' },
  }
  it('is sent without what was left empty', () => {
    expect(requestOf(aws, null, hosts, true)).toMatchObject({
      cloud_type: 'aws',
      cloud_identifier: 'aws',
      credential_data: { type: 'aws__basic', key: 'AK', secret: 's' },
    })
    expect(requestOf(aws, null, hosts, true).credential_data).not.toHaveProperty('session_token')
  })
  it('needs all of one way in', () => {
    const faults = (cloud: string, secrets: Record<string, string>) => formFaults({ ...aws, cloud, secrets }, null)
    expect(faults('aws', { key: 'AK' })).toEqual({ secret: 'This is missing.' })
    expect(faults('http', { username: 'ada' })).toEqual({ password: 'This is missing.' })
    expect(faults('http', { token: 't' })).toEqual({})
    expect(faults('azure', {})).toEqual({ key: 'Give one of these.' })
    expect(faults('azure', { sas_token: '?sig' })).toEqual({})
  })
  it('stays as it is where nothing is typed', () => {
    const kept = credential({ cloud_type: 'aws', cloud_identifier: '4711', kind: 'unknown' })
    expect(formFaults(formOf(kept), kept)).toEqual({})
    expect(requestOf(formOf(kept), kept, hosts, true)).toMatchObject({ cloud_type: 'aws', credential_data: null })
    expect(kindInWords(credential({ ...kept, token_name: null, owner_name: null, owner: '', place: null }))).toMatch(
      /^Access key of AWS/,
    )
  })
  it('is chosen in the account, where input sources find it', async () => {
    const account = '/api/settings/credentialstore'
    const { screen, user, calls } = await show(<AccountCredentialsPage />, {
      pattern: '/account/credentials',
      at: '/account/credentials',
      api: {
        'GET /api/session': session({ account_permissions: ['MANAGE_CREDENTIALS'] }),
        [`GET ${account}`]: [],
        [`POST ${account}`]: credential(),
        'GET /api/repository-providers': [hosts[0]],
        'GET /api/spaces': [],
      },
    })
    await user.click(await screen.findByRole('button', { name: 'Add a credential' }))
    await user.type(screen.getByLabelText(/^Name/), 'store')
    await user.click(screen.getByRole('combobox', { name: 'What does it open?' }))
    await user.click(await screen.findByRole('option', { name: /^Access key of AWS/ }))
    await user.click(screen.getByRole('button', { name: 'Keep it' }))
    expect(screen.getByText('This is missing.')).toBeVisible()
    await user.type(screen.getByLabelText('Access key ID'), 'AK')
    await user.type(screen.getByLabelText('Secret access key'), 'hush')
    await user.click(screen.getByRole('button', { name: 'Keep it' }))
    await vi.waitFor(() => expect(calls.some((call) => call.method === 'POST')).toBe(true))
    expect(calls.find((call) => call.method === 'POST')?.body).toMatchObject({
      cloud_type: 'aws',
      credential_data: { key: 'AK', secret: 'hush' },
    })
  })
})

it('keeps a token under a name', async () => {
  const { screen, user, calls } = await page({ [`GET ${C}`]: [], [`POST ${C}`]: credential() })
  await user.click(await screen.findByRole('button', { name: 'Add a credential' }))
  await user.type(screen.getByLabelText(/^Name/), 'robot')
  await user.click(screen.getByRole('button', { name: 'Try it out and keep it' }))
  expect(screen.getByText('Paste the token.')).toBeVisible()
  await user.type(screen.getByLabelText(/^Token/), 'glpat-x')
  await user.click(screen.getByRole('button', { name: 'Try it out and keep it' }))
  await vi.waitFor(() => expect(calls.some((call) => call.method === 'POST')).toBe(true))
  expect(calls.find((call) => call.method === 'POST')?.body).toMatchObject({
    name: 'robot',
    cloud_type: 'sourceControl',
    credential_data: { type: 'gitlab', token: 'glpat-x' },
  })
})

it('says that the host does not accept a token, and keeps what was typed', async () => {
  const { screen, user } = await page({ [`GET ${C}`]: [], [`POST ${C}`]: new Refused(400, 'GitLab refuses it.') })
  await user.click(await screen.findByRole('button', { name: 'Add a credential' }))
  await user.type(screen.getByLabelText(/^Name/), 'robot')
  await user.type(screen.getByLabelText(/^Token/), 'bad')
  await user.click(screen.getByRole('button', { name: 'Try it out and keep it' }))
  expect(await screen.findByText('GitLab refuses it.')).toBeVisible()
  expect(screen.getByLabelText(/^Name/)).toHaveValue('robot')
})

it('shows what is wrong with a credential and where another is made', async () => {
  const why = 'It was revoked.'
  const { screen } = await page({
    [`GET ${C}`]: [credential({ state: 'broken', broken: why, page: 'https://gitlab.test/tokens' })],
  })
  expect(await screen.findByText('Refused')).toBeVisible()
  expect(screen.getByText(why)).toBeVisible()
  expect(screen.getByRole('link', { name: /Make another/ })).toHaveAttribute('href', 'https://gitlab.test/tokens')
})

it('says who uses one that is not to be removed', async () => {
  const used_by = [{ space_name: 'harbor', repository_name: 'infra', standby: true }]
  const { screen, user } = await page({
    [`GET ${C}`]: [credential({ used_by })],
    [`DELETE ${C}/robot`]: new Refused(409, 'It is in use by infra.'),
  })
  expect(await screen.findByText('Used by infra (standby)')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Remove' }))
  await user.click(screen.getAllByRole('button', { name: 'Remove' }).at(-1) as HTMLElement)
  expect(await screen.findByText('It is in use by infra.')).toBeVisible()
})

it('shows those of the account, which are not changed here', async () => {
  const { screen } = await page({ [`GET ${C}`]: [credential({ space_name: null })] })
  expect(await screen.findByText('of the account')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Change' })).toBeNull()
})

it('asks the host about it now', async () => {
  const { screen, user, calls } = await page({
    [`GET ${C}`]: [credential()],
    [`POST ${C}/robot/check`]: credential(),
  })
  await user.click(await screen.findByRole('button', { name: 'Check' }))
  expect(calls.some((call) => call.path === `${C}/robot/check`)).toBe(true)
})

it('shows a failure as a failure, never as no credentials', async () => {
  const { screen } = await page({ [`GET ${C}`]: new Refused(500, 'The vault is closed.') })
  expect(await screen.findByText('The vault is closed.')).toBeVisible()
  expect(screen.queryByText('No credential is kept')).toBeNull()
})

it('is for administrators', async () => {
  const space = await page({ 'GET /api/session': session() })
  expect(await space.screen.findByText('Credentials are for administrators')).toBeVisible()
  expect(space.calls.some((call) => call.path.includes('credentialstore'))).toBe(false)
})

it('lets an account administrator say which spaces may use one', async () => {
  const admin = session({ account_permissions: ['MANAGE_CREDENTIALS'] })
  const { screen, user } = await show(<AccountCredentialsPage />, {
    api: {
      'GET /api/session': admin,
      'GET /api/settings/credentialstore': [],
      'GET /api/settings/repository_providers': hosts,
      'GET /api/spaces': [{ name: 'harbor' }],
    },
  })
  await user.click(await screen.findByRole('button', { name: 'Add a credential' }))
  await user.click(await screen.findByRole('checkbox', { name: 'Every space may use it' }))
  expect(await screen.findByText('Spaces that may use it')).toBeVisible()
  expect(await screen.findByRole('combobox', { name: 'Git host' })).toHaveValue('GitLab')
})
