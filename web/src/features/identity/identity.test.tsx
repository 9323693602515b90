import { describe, expect, it, vi } from 'vitest'
import { session } from '@/test/samples'
import { Refused, show } from '@/test/render'
import { leaveFrom } from '@/lib/away'
import { NoSpacePage } from './NoSpacePage'
import { ProblemPage } from './ProblemPage'
import { rebased, setupFaults } from './setup'
import { SetupPage } from './SetupPage'
import { SignInPage } from './SignInPage'
import { SpacesPage } from './SpacesPage'
import { TokensPage } from './TokensPage'

describe('set-up', () => {
  it('shows redirect URIs below the public URL that is being typed', () => {
    expect(rebased('http://localhost:8080/auth/x', 'http://localhost:8080', 'https://slip.test/')).toBe(
      'https://slip.test/auth/x',
    )
    expect(rebased('http://localhost:8080/auth/x', 'http://localhost:8080', ' ')).toBe('http://localhost:8080/auth/x')
  })
  it('checks addresses and asks for what has to be copied', () => {
    const form = {
      token: 't',
      public_url: 'slip.test',
      gitlab_url: 'https://gitlab.test?x=1',
      sign_in_application_id: 'a',
      sign_in_application_secret: ' ',
      repositories_application_id: 'b',
      repositories_application_secret: 'c',
      allow_private_address: false,
    }
    expect(Object.keys(setupFaults(form)).sort()).toEqual(['gitlab_url', 'public_url', 'sign_in_application_secret'])
    expect(setupFaults({ ...form, public_url: 'ftp://x.test' }).public_url).toMatch(/https:/)
  })
  it('says where the link is when one comes without it', async () => {
    const { screen } = await show(<SetupPage />, { pattern: '/setup', at: '/setup' })
    expect(await screen.findByText('one-time set-up link')).toBeVisible()
  })
  it('says exactly what to enter in GitLab', async () => {
    const { screen } = await show(<SetupPage />, {
      pattern: '/setup',
      at: '/setup?token=t',
      api: {
        'GET /api/setup?token=t': {
          public_url: 'http://localhost:8080',
          sign_in_redirect: 'http://localhost:8080/auth/in',
          repositories_redirect: 'http://localhost:8080/auth/repositories',
          sign_in_scopes: ['openid', 'profile'],
          repositories_scopes: ['read_api'],
        },
      },
    })
    expect(await screen.findByLabelText('Redirect URI (sign-in application)')).toHaveValue(
      'http://localhost:8080/auth/in',
    )
    expect(screen.getByText('openid, profile')).toBeVisible()
    expect(screen.getAllByRole('button', { name: /^Copy/ })).toHaveLength(4)
  })
  it('says that a used link is used', async () => {
    const { screen } = await show(<SetupPage />, {
      pattern: '/setup',
      at: '/setup?token=old',
      api: { 'GET /api/setup?token=old': new Refused(403, 'This link has been used.', 'Sign in instead.') },
    })
    expect(await screen.findByText('Sign in instead.')).toBeVisible()
  })
})

it('comes back after signing in to where one wanted to go', async () => {
  const { screen } = await show(<SignInPage />, {
    pattern: '/sign-in',
    at: '/sign-in?return_to=%2Fharbor%2Fcatalog',
    api: { 'GET /api/session': session({ signed_in: false }) },
  })
  const link = await screen.findByRole('link', { name: 'Sign in with GitLab' })
  expect(link).toHaveAttribute('href', '/auth/sign-in?return_to=%2Fharbor%2Fcatalog')
})

it('says what happened, why, and what to do', async () => {
  const problem = { code: 'CLOCK', title: 'The clocks differ', happened: 'A', why: 'B', next: 'C', link: null }
  const { screen } = await show(<ProblemPage />, {
    pattern: '/problem',
    at: '/problem?code=CLOCK',
    api: { 'GET /api/sign-in-problems/CLOCK': problem },
  })
  expect(await screen.findByRole('heading', { name: 'The clocks differ' })).toBeVisible()
  for (const text of ['A', 'B', 'C']) expect(screen.getByText(text)).toBeVisible()
})

it('tells a person without a space whom to ask', async () => {
  const { screen } = await show(<NoSpacePage />, { api: { 'GET /api/session': session({ spaces: [] }) } })
  expect(await screen.findByRole('link', { name: 'ada@harbor.test' })).toBeVisible()
})

it('lets an administrator create a space and leads on to its repositories', async () => {
  const admin = session({ account_permissions: ['MANAGE_SPACES'], spaces: [] })
  const { screen, user, calls, router } = await show(<SpacesPage />, {
    api: { 'GET /api/session': admin, 'POST /api/spaces': {} },
  })
  await user.click(await screen.findByRole('button', { name: 'Create a space' }))
  await user.click(await screen.findByRole('button', { name: 'Create' }))
  expect(screen.getByText('Give it a name.')).toBeVisible()
  await user.type(screen.getByLabelText(/^Name/), 'Team Blue')
  await user.click(screen.getByRole('radio', { name: 'Dark green' }))
  await user.click(screen.getByRole('button', { name: 'Create' }))
  await vi.waitFor(() => expect(router.state.location.pathname).toBe('/Team Blue/settings/repositories'))
  expect(calls.find((call) => call.method === 'POST')?.body).toMatchObject({ name: 'Team Blue', color: 'darkGreen' })
})

it('offers no creation to one who may not', async () => {
  const { screen } = await show(<SpacesPage />, { api: { 'GET /api/session': session() } })
  expect(await screen.findByText('harbor')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Create a space' })).toBeNull()
})

it('shows a new token once, to be copied', async () => {
  const { screen, user } = await show(<TokensPage />, {
    api: {
      'GET /api/tokens': [],
      'POST /api/tokens': { id: '1', access_token: 'slw_secret', title: 'CI', expires_at: null },
    },
  })
  await user.type(await screen.findByLabelText('What is it for?'), 'CI')
  await user.click(screen.getByRole('button', { name: 'Make a token' }))
  expect(await screen.findByLabelText('Token')).toHaveValue('slw_secret')
  expect(screen.getByRole('button', { name: 'Copy token' })).toBeVisible()
})

it('sends a person whose authorization was refused back to where it was asked for', async () => {
  leaveFrom('/harbor/settings/repositories/connect?provider=gitlab')
  const problem = { code: 'repositories_denied', title: 'No', happened: 'A', why: '', next: 'C', link: null }
  const { screen } = await show(<ProblemPage />, {
    pattern: '/problem',
    at: '/problem?code=repositories_denied',
    api: { 'GET /api/sign-in-problems/repositories_denied': problem, 'GET /api/session': session() },
  })
  const again = await screen.findByRole('link', { name: 'Try again' })
  expect(again).toHaveAttribute('href', '/harbor/settings/repositories/connect?provider=gitlab')
  expect(await screen.findByRole('link', { name: 'To your spaces' })).toBeVisible()
})

it('does not call a set-up installation fresh', async () => {
  const { screen } = await show(<SetupPage />, {
    pattern: '/setup',
    at: '/setup',
    api: { 'GET /api/session': session({ signed_in: false }) },
  })
  expect(await screen.findByText(/was set up before/)).toBeVisible()
})

it('says why one has to sign in again', async () => {
  const { screen } = await show(<SignInPage />, {
    pattern: '/sign-in',
    at: '/sign-in?ended=true&return_to=https%3A%2F%2Felsewhere.test',
    api: { 'GET /api/session': session({ signed_in: false }) },
  })
  expect(await screen.findByText(/Your session has ended/)).toBeVisible()
  const link = await screen.findByRole('link', { name: 'Sign in with GitLab' })
  expect(link).toHaveAttribute('href', '/auth/sign-in?return_to=%2F')
})

it('offers a button for each Git host that people sign in with', async () => {
  const hosts = ['GitLab', 'Corp'].map((name) => ({ id: name, name, base_url: `https://${name}.test`, url: '/auth' }))
  const { screen } = await show(<SignInPage />, {
    pattern: '/sign-in',
    at: '/sign-in',
    api: { 'GET /api/session': session({ signed_in: false, sign_in_providers: hosts }) },
  })
  const corp = await screen.findByRole('link', { name: /Sign in with Corp/ })
  expect(corp).toHaveAttribute('href', '/auth/sign-in?provider=Corp&return_to=%2F')
  expect(screen.getByText('https://Corp.test')).toBeVisible()
})

it('signs in where an earlier server names one host only', async () => {
  const old = session({ signed_in: false, sign_in_provider: 'Our GitLab' })
  delete (old as Partial<typeof old>).sign_in_providers
  const { screen } = await show(<SignInPage />, {
    pattern: '/sign-in',
    at: '/sign-in',
    api: { 'GET /api/session': old },
  })
  expect(await screen.findByRole('link', { name: 'Sign in with Our GitLab' })).toHaveAttribute(
    'href',
    '/auth/sign-in?return_to=%2F',
  )
})
