import { expect, test, type Page } from '@playwright/test'
import { api, person, project, theDemo, type Demo } from './demo'
import { signIn } from './pages'

test.use({ viewport: { width: 390, height: 844 } })

/** A space with something on every page: repositories with odd names, assets, blueprints and an environment. */
async function furnish(demo: Demo): Promise<{ space: string; environment: string; assets: string[] }> {
  const name = `narrow-${Date.now().toString(36)}-with-a-name-that-is-quite-long`
  const space = `/api/spaces/${name}`
  await api(demo, 'POST', '/api/spaces', { name, color: 'darkBlue', icon: 'star' })
  const access_token = person(demo, 'administrator').token
  for (const label of ['terraform', 'broken', 'archived', 'no-assets']) {
    const repository = { repository_url: project(demo, label).url, repository_name: `${label}-repository-of-the-team` }
    await api(demo, 'POST', `${space}/repositories`, { ...repository, access_token, repository_type: 'gitlab' })
  }
  type Assets = { iac_assets: { name: string; path: string; kind: string; can_generate: boolean }[] }
  const assets = () => api<Assets>(demo, 'GET', `${space}/iac-assets?page=1&per_page=100`)
  await expect(async () => expect((await assets()).iac_assets.length).toBeGreaterThan(7)).toPass({ timeout: 60_000 })
  const { iac_assets } = await assets()
  const greeting = iac_assets.find((asset) => asset.path === 'greeting')
  if (!greeting) throw new Error('the demo has no module greeting')
  const candidate = { asset_name: greeting.name, path: 'greeting', type: 'terraform', name: 'greeting' }
  await api(demo, 'POST', `${space}/blueprints`, { blueprints_candidates: [candidate] })
  await api(demo, 'POST', `${space}/catalog`, { blueprint_name: 'greeting', repository_name: 'qtorque' })
  const launch = {
    blueprint_name: 'greeting',
    environment_name: 'an-environment-with-a-long-name-in-one-word',
    inputs: {},
  }
  const { id } = await api<{ id: string }>(demo, 'POST', `${space}/environments`, { ...launch, duration: 'PT1H' })
  await api(demo, 'POST', `${space}/users`, {
    email: 'somebody.with.a.long.name@acme.example',
    space_role: 'Space Member',
  })
  await api(demo, 'POST', `${space}/settings/parameters`, { name: 'region', value: 'north', sensitive: false })
  const modules = iac_assets.filter((asset) => asset.can_generate && asset.kind === 'terraform')
  return { space: name, environment: id, assets: modules.slice(0, 3).map((asset) => asset.name) }
}

/** What a page said to the console that it should not have to say. */
function complaints(page: Page): string[] {
  const heard: string[] = []
  page.on('pageerror', (error) => heard.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(`${message.text()} ${message.location().url}`)
  })
  return heard
}

const wideness = () => document.documentElement.scrollWidth - document.documentElement.clientWidth

test('every page fits a telephone and runs without complaint', async ({ page }) => {
  const demo = theDemo()
  const { space, environment, assets } = await furnish(demo)
  const heard = complaints(page)
  await signIn(page, demo, person(demo, 'administrator'))
  const pages: [path: string, heading: string][] = [
    ['', 'Spaces'],
    ['tokens', 'My tokens'],
    ['account/people', 'All people'],
    ['account/parameters', 'Account parameters'],
    ['account/credentials', 'Account credentials'],
    ['notices', 'Notices'],
    [`${space}/catalog`, 'Catalog'],
    [`${space}/catalog/greeting/launch`, 'Launch greeting'],
    [`${space}/environments`, 'Environments'],
    [`${space}/environments/${environment}`, 'an-environment-with-a-long-name-in-one-word'],
    [`${space}/assets`, 'Assets'],
    [`${space}/assets/compose?assets=${assets.join(',')}`, 'Compose a blueprint'],
    [`${space}/blueprints`, 'Blueprints'],
    [`${space}/blueprints/greeting`, 'greeting'],
    [`${space}/settings/repositories`, 'Repositories'],
    [`${space}/settings/repositories/connect`, 'Connect a repository'],
    [`${space}/settings/repositories/connect-group`, 'Connect a whole group'],
    [`${space}/settings/credentials`, 'Credentials'],
    [`${space}/settings/people`, 'People'],
    [`${space}/settings/parameters`, 'Parameters'],
    [`${space}/settings/agents`, 'Agents'],
    ['nothing/here', 'Nothing at this address'],
    ['setup', 'Slipway is set up'],
    ['problem?code=STATE_UNKNOWN', 'This sign-in is over'],
  ]
  for (const [path, heading] of pages) {
    await test.step(path === '' ? 'the start page' : path, async () => {
      await page.goto(`${demo.url}/${path}`)
      await expect(page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeVisible()
      await expect(page.getByLabel('Loading')).toHaveCount(0)
      expect(await page.evaluate(wideness), `${path} is wider than the screen`).toBeLessThanOrEqual(0)
      expect(heard, `${path} complained`).toEqual([])
    })
  }
})
