import { describe, expect, it } from 'vitest'
import { Refused, show } from '@/test/render'
import { bodyOf, empty, formFaults, formOf } from './form'
import { HostsPage } from './HostsPage'
import type { Forms, GitHost } from './types'

const P = '/api/settings/repository_providers'
const host: GitHost = {
  id: 'h1',
  name: 'Corp',
  type: 'gitlab',
  base_url: 'https://git.corp.example/gitlab',
  repositories_application: { id: 'app', has_secret: true, redirect_uri: 'r', scopes: ['read_api'] },
  sign_in_application: null,
  access: 'full',
  allow_private_address: true,
  certificate_authority: null,
  proxy: { url: 'http://proxy:3128', allow_private_address: true },
  timeout_seconds: 7,
  used_by: ["repository 'infra'"],
}
const forms: Forms = {
  base_url: 'https://gitlab.com',
  applications: [
    {
      purpose: 'repositories',
      name: 'Slipway repositories',
      redirect_uri: 'https://s/cb',
      scopes: ['read_api'],
      confidential: true,
      why: 'Reads.',
    },
    {
      purpose: 'sign_in',
      name: 'Slipway sign-in',
      redirect_uri: 'https://s/in',
      scopes: ['openid'],
      confidential: true,
      why: 'Knows.',
    },
  ],
  places: [
    {
      owner: 'user',
      title: 'Your own account',
      link: 'https://gitlab.com/-/user_settings/applications',
      older_link: null,
      who: 'anybody',
    },
  ],
}
const ASSISTANT = `GET ${P}/forms?base_url=https%3A%2F%2Fgitlab.com&access=read_only`

describe('the form', () => {
  it('begins with what is known and never with a secret', () => {
    expect(formOf(host)).toMatchObject({
      name: 'Corp',
      proxy_url: 'http://proxy:3128',
      access: 'full',
      repositories_application_secret: '',
    })
  })
  it('leaves out secrets that were left empty, so that the kept ones stay', () => {
    expect(bodyOf(formOf(host))).not.toHaveProperty('repositories_application_secret')
    expect(bodyOf({ ...empty, sign_in_application_secret: 's' })).toHaveProperty('sign_in_application_secret', 's')
  })
  it('sees what is wrong before anybody is asked', () => {
    expect(formFaults({ ...empty, name: ' ', base_url: 'gitlab', timeout_seconds: 0 })).toHaveProperty('name')
    expect(Object.keys(formFaults({ ...empty, base_url: 'ftp://x', timeout_seconds: 61 }))).toEqual([
      'base_url',
      'timeout_seconds',
    ])
    expect(formFaults(empty)).toEqual({})
  })
})

it('says what to paste at GitLab, and tries out what was carried back', async () => {
  const { screen, user, calls } = await show(<HostsPage />, {
    api: {
      [`GET ${P}`]: [],
      [ASSISTANT]: forms,
      [`POST ${P}/verify`]: {
        ok: false,
        version: null,
        checks: [
          {
            id: 'gitlab',
            title: 'Is a GitLab',
            verdict: 'failed',
            evidence: 'It answered HTML.',
            field: 'base_url',
            action: 'Look at the address',
            link: null,
          },
        ],
      },
    },
  })
  await user.click(await screen.findByRole('button', { name: 'Add a GitLab' }))
  expect(await screen.findByDisplayValue('https://s/cb')).toBeVisible()
  await user.type(screen.getByLabelText('Repositories application: id'), 'abc')
  await user.click(screen.getByRole('button', { name: 'Try it out' }))
  expect(await screen.findByText('It answered HTML.')).toBeVisible()
  expect(calls.find((call) => call.path === `${P}/verify`)?.body).toMatchObject({
    repositories_application_id: 'abc',
    access: 'read_only',
  })
})

it('keeps the form and says so when it was refused', async () => {
  const { screen, user } = await show(<HostsPage />, {
    api: { [`GET ${P}`]: [], [ASSISTANT]: forms, [`POST ${P}`]: new Refused(400, 'The secret is not accepted.') },
  })
  await user.click(await screen.findByRole('button', { name: 'Add a GitLab' }))
  await user.click(screen.getByRole('button', { name: 'Try it out and save' }))
  expect(await screen.findByText('Nothing was saved')).toBeVisible()
  expect(screen.getByText('The secret is not accepted.')).toBeVisible()
})

it('names what uses a host before it is removed', async () => {
  const { screen, user, calls } = await show(<HostsPage />, {
    api: { [`GET ${P}`]: [host], [`DELETE ${P}/h1`]: new Refused(409, 'It is in use.') },
  })
  await user.click(await screen.findByRole('button', { name: 'Remove' }))
  expect(await screen.findByText(/in use by: repository/)).toBeVisible()
  const buttons = screen.getAllByRole('button', { name: 'Remove' })
  await user.click(buttons[buttons.length - 1] as HTMLElement)
  expect(await screen.findByText('It is in use.')).toBeVisible()
  expect(calls.some((call) => call.method === 'DELETE')).toBe(true)
})
