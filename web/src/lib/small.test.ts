import { describe, expect, it } from 'vitest'
import { session } from '@/test/samples'
import { journey } from './journey'
import { initials, innerPath, nameFault, nameFromUrl, projectUrlFault, proposeName, sourceName } from './names'
import { detour, mayInSpace, spaceOf } from './permissions'
import { ago, timeLeft } from './time'

const NOW = Date.parse('2026-01-01T12:00:00Z')

describe('time', () => {
  it('says how long ago something was', () => {
    expect(ago('2026-01-01T11:57:00Z', NOW)).toBe('3 minutes ago')
    expect(ago('2026-01-01T14:00:00Z', NOW)).toBe('in 2 hours')
    expect(ago('2026-01-01T11:59:58Z', NOW)).toBe('just now')
    expect(ago('2026-01-31T11:59:58Z', NOW)).toBe('in 30 days')
    expect(ago(null, NOW)).toBe('–')
    expect(ago('never', NOW)).toBe('–')
  })
  it('says how much time is left, and warns in the last quarter of an hour', () => {
    const start = '2026-01-01T11:00:00Z'
    expect(timeLeft(start, '2026-01-01T13:00:00Z', NOW)).toEqual({ text: '1 hour left', gone: 0.5, urgent: false })
    expect(timeLeft(start, '2026-01-01T12:10:00Z', NOW)).toMatchObject({ text: '10 minutes left', urgent: true })
    expect(timeLeft(start, '2026-01-01T11:59:00Z', NOW)).toEqual({ text: 'Time is up', gone: 1, urgent: true })
    expect(timeLeft(start, null, NOW).text).toBe('Always on')
  })
})

describe('names', () => {
  it('proposes one that can be said aloud', () => {
    expect(proposeName('network', () => 0)).toBe('network amber-anchor')
    expect(proposeName('network', () => 0.999)).toBe('network young-wave')
  })
  it.each([
    ['https://gitlab.test/a/b/infra.git', 'infra'],
    ['git@gitlab.test:a/infra.git', 'infra'],
    ['https://gitlab.test/a/infra/-/tree/main?x=1', 'infra'],
    ['https://gitlab.test/a/my infra/', 'my-infra'],
    ['', ''],
  ])('names a repository after %s', (url, name) => expect(nameFromUrl(url)).toBe(name))
  it('refuses names that no address can hold', () => {
    expect(nameFault(' ')).toBe('Give it a name.')
    expect(nameFault('a/b')).not.toBeNull()
    expect(nameFault('x'.repeat(51))).not.toBeNull()
    expect(nameFault('Team Blue')).toBeNull()
  })
  it('makes initials', () =>
    expect([initials('Ada Quay'), initials('ben@x.test'), initials('')]).toEqual(['AQ', 'BX', '']))
})

describe('permissions', () => {
  it('knows what a person may do where', () => {
    expect(mayInSpace(session(), 'harbor', 'VIEW_CATALOG')).toBe(true)
    expect(mayInSpace(session(), 'harbor', 'MANAGE_REPOSITORIES')).toBe(false)
    expect(mayInSpace(session(), 'elsewhere', 'VIEW_CATALOG')).toBe(false)
    expect(spaceOf(session(), 'elsewhere')).toBeNull()
  })
  it('sends people where they have to go first', () => {
    expect(detour(session(), '/')).toBeNull()
    expect(detour(session({ signed_in: false }), '/')).toEqual({ to: '/sign-in' })
    expect(detour(session({ signed_in: false, setup_needed: true }), '/')).toEqual({ to: '/setup' })
    expect(detour(session({ spaces: [] }), '/')).toEqual({ to: '/no-space' })
    expect(detour(session({ spaces: [] }), '/tokens')).toBeNull()
    expect(detour(session({ spaces: [], account_permissions: ['MANAGE_SPACES'] }), '/')).toBeNull()
  })
})

it('shows one next stage of the journey', () => {
  const states = (progress: Parameters<typeof journey>[0]) => journey(progress).map((one) => one.state)
  const start = { repositories: 0, assets: 0, blueprints: 0, published: 0, launched: false }
  expect(states(start)).toEqual(['now', 'later', 'later', 'later', 'later'])
  expect(states({ ...start, repositories: 1, assets: 4 })).toEqual(['done', 'done', 'now', 'later', 'later'])
  expect(states({ repositories: 1, assets: 1, blueprints: 1, published: 1, launched: true })).not.toContain('now')
})

describe('addresses', () => {
  it.each([
    ['https://gitlab.test/a/infra', true],
    ['http://gitlab.test:8080/git/a/b/infra.git', true],
    ['ssh://git@gitlab.test/a/infra.git', true],
    ['git@gitlab.test:a/infra.git', true],
    ['https://gitlab.test/a/infra/-/tree/main/x', true],
    ['', false],
    ['not a url', false],
    ['ftp://gitlab.test/a/b', false],
    ['https://gitlab.test/a', false],
    ['git@gitlab.test:infra', false],
  ])('%s names a project: %s', (url, fine) => {
    expect(projectUrlFault(url) === null).toBe(fine)
  })
  it.each([
    ['/harbor/catalog?x=1', '/harbor/catalog?x=1'],
    ['https://elsewhere.test', '/'],
    ['//elsewhere.test', '/'],
    ['/\\elsewhere.test', '/'],
    [undefined, '/'],
  ])('goes back from %s to %s', (asked, given) => {
    expect(innerPath(asked)).toBe(given)
  })
  it('calls its own shelf by its own name', () => {
    expect(sourceName('qtorque')).toBe('Slipway')
    expect(sourceName('infra')).toBe('infra')
  })
})
