import { expect, it } from 'vitest'
import { card, policies, session } from '@/test/samples'
import { Refused, show } from '@/test/render'
import { CatalogPage } from './CatalogPage'
import { looksOf, labelsWanted } from './settings'
import { EVERYTHING, lasts, readyInWords, shelved, successInWords } from './shelf'

const may = (...permissions: string[]) =>
  session({ spaces: [{ name: 'harbor', color: '', icon: '', space_role: null, permissions }] })
const LABELS = 'GET /api/spaces/harbor/labels'
const CARDS = 'GET /api/spaces/harbor/catalog_cards'
const open = (cards: unknown, who = may('LAUNCH_ENVIRONMENTS'), more: Record<string, unknown> = {}) =>
  show(<CatalogPage />, {
    pattern: '/$space/catalog',
    at: '/harbor/catalog',
    api: { 'GET /api/session': who, [CARDS]: cards, [LABELS]: [], ...more },
  })
const label = (name: string) => ({ name, color: null })

it('finds entries by all words typed, in title, description, label, kind or maintainer', () => {
  const list = [
    card({ name: 'a', title: 'Shop', description: 'For customers' }),
    card({ name: 'b', title: 'Web', labels: [label('Cheap')], kinds: ['helm'], maintainer: 'ann@harbor.test' }),
  ]
  const found = (text: string) => shelved(list, { ...EVERYTHING, text }).map((one) => one.name)
  expect(found('customers shop')).toEqual(['a'])
  expect(found(' CHEAP helm ann@')).toEqual(['b'])
  expect(found('shop helm')).toEqual([])
  expect(found('')).toEqual(['a', 'b'])
})

it('filters by label, a name standing for all its values', () => {
  const list = [card({ name: 'a', labels: [label('tier:gold')] }), card({ name: 'b', labels: [label('tiers')] })]
  expect(shelved(list, { ...EVERYTHING, labels: ['tier'] }).map((one) => one.name)).toEqual(['a'])
})

it('sorts by what people ask for, and puts what nobody knows last', () => {
  const list = [
    card({ name: 'new', title: 'New' }),
    card({
      name: 'slow',
      title: 'Slow',
      ready_seconds: 900,
      launches: 2,
      successes: 1,
      last_used_by_me: '2026-01-01T00:00:00Z',
    }),
    card({
      name: 'quick',
      title: 'Quick',
      ready_seconds: 5,
      launches: 4,
      successes: 4,
      last_used_by_me: '2026-02-01T00:00:00Z',
    }),
  ]
  const order = (wish: Partial<typeof EVERYTHING>) => shelved(list, { ...EVERYTHING, ...wish }).map((one) => one.name)
  expect(order({ sort: 'ready' })).toEqual(['quick', 'slow', 'new'])
  expect(order({ sort: 'success' })).toEqual(['quick', 'slow', 'new'])
  expect(order({ recent: true })).toEqual(['quick', 'slow'])
  expect(order({})).toEqual(['new', 'quick', 'slow'])
})

it('is quick at two thousand entries', () => {
  const list = Array.from({ length: 2000 }, (_, n) =>
    card({ name: `n${n}`, title: `Entry ${n}`, description: 'x '.repeat(100) }),
  )
  shelved(list, EVERYTHING)
  const start = performance.now()
  for (const text of ['e', 'en', 'entry', 'entry 19', 'entry 199']) shelved(list, { ...EVERYTHING, text })
  expect((performance.now() - start) / 5).toBeLessThan(100)
})

it('says what is known of past launches and claims nothing else', () => {
  expect(readyInWords(card({ ready_seconds: 240 }))).toBe('about 4 min')
  expect(readyInWords(card({ ready_seconds: 7 }))).toBe('a few seconds')
  expect(readyInWords(card({ ready_seconds: 9000 }))).toBe('about 2.5 h')
  expect(readyInWords(card())).toBeNull()
  expect(successInWords(card({ launches: 200, successes: 199 }))).toBe('199 of 200 launches came up (99 %)')
  expect(successInWords(card({ launches: 1 }))).toBe('0 of 1 launch came up (0 %)')
  expect(successInWords(card())).toBeNull()
})

it('says how long an environment may live', () => {
  expect(lasts(policies)).toBe('Up to 1 day')
  expect(lasts({ max_duration: '', always_on: true })).toBe('As long as needed')
  expect(lasts({ max_duration: '', always_on: false })).toBe('Any duration')
})

it('keeps the label that holds launches back apart from the others', () => {
  const looks = looksOf(card({ labels: [label('Cheap'), label('blocked: moves: on Friday')] }))
  expect(looks).toMatchObject({ labels: ['Cheap'], blocked: 'moves: on Friday' })
  expect(labelsWanted(looks)).toEqual(['Cheap', 'blocked: moves: on Friday'])
  expect(labelsWanted({ ...looks, blocked: null })).toEqual(['Cheap'])
  expect(labelsWanted({ ...looks, blocked: ' ' })).toEqual(['Cheap', 'blocked'])
})

it('leads to the launch form', async () => {
  const { screen } = await open([card()])
  const link = await screen.findByRole('link', { name: 'Launch Network' })
  expect(link).toHaveAttribute('href', '/harbor/catalog/network/launch?repository=infra')
})

it('shows no launch button to one who may not, and no settings to a member', async () => {
  const { screen } = await open([card()], may())
  expect(await screen.findByRole('article', { name: 'Network' })).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Launch Network' })).toBeNull()
  expect(screen.queryByRole('button', { name: /^Settings of/ })).toBeNull()
})

it('says why an entry cannot be launched', async () => {
  const { screen } = await open([card({ launch_refusal: 'The database moves on Friday.' })])
  expect(await screen.findByText('Cannot be launched: The database moves on Friday.')).toBeVisible()
})

it('likes an entry at once, and takes it back when that is refused', async () => {
  const path = '/api/spaces/harbor/catalog/network/favorite?repository_name=infra'
  const { screen, user, calls } = await open([card()], may(), { [`PUT ${path}`]: {} })
  await user.click(await screen.findByRole('button', { name: 'Favourite Network' }))
  expect(screen.getByRole('button', { name: 'Favourite Network', pressed: true })).toBeVisible()
  expect(calls.some((one) => one.method === 'PUT' && one.path === path)).toBe(true)
  await user.click(screen.getByRole('button', { name: 'Favourite Network' }))
  expect(await screen.findByRole('button', { name: 'Favourite Network', pressed: true })).toBeVisible()
})

it('filters by a quick filter with one click and leads back from nothing', async () => {
  const labels = [{ name: 'Cheap', color: 'teal', quick_filter: true }]
  const { screen, user } = await open([card({ labels: [label('Cheap')] }), card({ name: 'b', title: 'Dear' })], may(), {
    [LABELS]: labels,
  })
  await user.click(await screen.findByRole('checkbox', { name: 'Cheap' }))
  expect(screen.queryByRole('article', { name: 'Dear' })).toBeNull()
  await user.type(screen.getByLabelText('Search the catalog'), 'nowhere')
  await user.click(await screen.findByRole('button', { name: 'Show everything' }))
  expect(await screen.findByRole('article', { name: 'Dear' })).toBeVisible()
})

it('shows the instructions as text, never as HTML, and pictures only of its own', async () => {
  const text =
    '# Read\n<img src=x onerror=alert(1)>\n\n[go](javascript:alert(1)) [web](https://a.test) ![m](img/a.png) ![o](https://evil.test/x.png)'
  const body = { text, repository_name: 'infra', path: 'instructions/a.md', commit: 'abcdef1234' }
  const { screen, user } = await open([card({ has_instructions: true })], may(), {
    'GET /api/spaces/harbor/catalog/network/instructions?repository_name=infra': body,
  })
  await user.click(await screen.findByRole('button', { name: 'Instructions of Network' }))
  expect(await screen.findByRole('heading', { name: 'Read' })).toBeVisible()
  expect(screen.getByText(/<img src=x onerror/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'web' })).toHaveAttribute('rel', expect.stringContaining('noopener'))
  expect(screen.queryByRole('link', { name: 'go' })).toBeNull()
  const pictures = screen.getAllByRole('img').map((one) => one.getAttribute('src'))
  expect(pictures).toEqual([
    '/api/spaces/harbor/catalog/network/instructions/picture?repository_name=infra&path=img%2Fa.png',
  ])
})

it('tells a publisher and a member different things about an empty catalog', async () => {
  const publisher = await open([], may('PUBLISH_BLUEPRINTS'))
  expect(await publisher.screen.findByRole('link', { name: 'Publish a blueprint' })).toBeVisible()
})

it('tells a member whom to ask about an empty catalog', async () => {
  const { screen } = await open([], may())
  expect(await screen.findByText(/Ask one of its administrators/)).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Publish a blueprint' })).toBeNull()
})

it('shows a failure as a failure', async () => {
  const { screen } = await open(new Refused(403, 'You are not a member of harbor.', 'Ask an administrator.'))
  expect(await screen.findByText('You are not a member of harbor.')).toBeVisible()
})

it('marks an entry whose code is gone, and keeps it', async () => {
  const made_of = { asset: 'net', repository_name: 'infra', path: 'net', state: 'disconnected' }
  const { screen } = await open([card({ made_of })])
  expect(await screen.findByText(/in a repository that is not connected any more.*A launch will fail/)).toBeVisible()
})

it('saves only what is different in the settings', async () => {
  const name = 'PUT /api/spaces/harbor/blueprints/display_name'
  const { screen, user, calls } = await open([card()], may('MANAGE_BLUEPRINTS'), {
    [name]: {},
    'GET /api/spaces/harbor/blueprint_icons': [],
    'GET /api/spaces/harbor/catalog/network?repository_name=infra': { details: {}, tags: [], policies, family: [] },
  })
  await user.click(await screen.findByRole('button', { name: 'Settings of Network' }))
  const title = await screen.findByLabelText('Title')
  await user.clear(title)
  await user.type(title, 'The network')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  const changes = calls.filter((one) => one.method === 'PUT')
  expect(changes).toEqual([
    {
      method: 'PUT',
      path: '/api/spaces/harbor/blueprints/display_name',
      body: { blueprint_name: 'network', repository_name: 'infra', display_name: 'The network' },
    },
  ])
})
