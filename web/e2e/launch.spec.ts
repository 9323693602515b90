import { readFileSync } from 'node:fs'
import { expect, test, type APIRequestContext, type Page } from '@playwright/test'
import { person, project, theDemo, type Demo } from './demo'
import { signIn } from './pages'

const SAMPLE = new URL('../../examples/repositories/landing-zone/blueprints/trial-platform.yaml', import.meta.url)

/** Puts the large sample into the catalog of a space of its own. */
async function publishSample(demo: Demo, request: APIRequestContext, space: string) {
  const headers = { Authorization: `Bearer ${demo.admin_token}` }
  const call = async (method: string, path: string, data?: unknown) => {
    const answer = await request.fetch(demo.url + path, { method, headers, data: data ?? {} })
    expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true)
    return (await answer.json()) as Record<string, unknown>
  }
  const within = `/api/spaces/${space}`
  await call('POST', '/api/spaces', { name: space })
  await call('POST', `${within}/repositories`, {
    repository_url: project(demo, 'terraform').url,
    access_token: person(demo, 'administrator').token,
    repository_type: 'gitlab',
    branch: 'main',
    repository_name: 'landing-zone',
  })
  type Found = { iac_assets: { name: string; path: string }[] }
  const assets = async () => {
    const answer = await request.get(`${demo.url}${within}/iac-assets?page=1&per_page=100`, { headers })
    return ((await answer.json()) as Found).iac_assets
  }
  await expect.poll(async () => (await assets()).some((one) => one.path === 'greeting'), { timeout: 60_000 }).toBe(true)
  const asset = (await assets()).find((one) => one.path === 'greeting')
  await call('POST', `${within}/blueprints`, {
    repository_name: 'landing-zone',
    blueprints_candidates: [{ asset_name: asset?.name, name: 'platform', path: 'greeting', type: 'terraform' }],
  })
  await call('PUT', `${within}/blueprints/platform`, { yaml: readFileSync(SAMPLE, 'utf8'), based_on: 1 })
  await call('POST', `${within}/catalog`, { blueprint_name: 'platform', repository_name: 'qtorque' })
}

/** Moves on with the Tab key until a control has the focus. */
async function tabTo(page: Page, control: ReturnType<Page['locator']>) {
  await expect(async () => {
    await page.keyboard.press('Tab')
    await expect(control).toBeFocused({ timeout: 50 })
  }).toPass({ intervals: [0], timeout: 20_000 })
}

test('the form of a large blueprint is filled in without a mouse, and comes up', async ({ page, request }) => {
  const demo = theDemo()
  const space = `trials-${String(Date.now()).slice(-5)}`
  await publishSample(demo, request, space)
  await signIn(page, demo, person(demo, 'administrator'))
  await page.goto(`${demo.url}/${space}/catalog/platform/launch`)
  const summary = page.getByRole('region', { name: 'Summary' })

  await test.step('press Launch too early, and be led to what is missing', async () => {
    await expect(summary).toContainText('landing-zone / network')
    await page.getByRole('button', { name: 'Launch' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByLabel(/^service name/)).toBeFocused()
    await page.keyboard.type('Shop!')
    await expect(page.getByText(/^Between 3 and 31/).first()).toBeVisible()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('shop')
  })

  await test.step('see fields come and go with the values', async () => {
    await expect(page.getByLabel(/^reason/)).toBeHidden()
    await tabTo(page, page.getByRole('radio', { name: 'dev' }))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(page.getByLabel(/^reason/)).toBeVisible()
    await page.keyboard.press('ArrowUp')
    await expect(page.getByLabel(/^reason/)).toBeHidden()
  })

  await test.step('go to the database and ask for one', async () => {
    await tabTo(page, page.getByRole('tab', { name: 'Inputs' }))
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('tab', { name: 'Database' })).toBeFocused()
    await tabTo(page, page.getByRole('radio', { name: 'none' }))
    await page.keyboard.press('ArrowDown')
    await tabTo(page, page.getByLabel(/^database password/))
    await page.keyboard.type('open-sesame')
    await tabTo(page, page.getByLabel('keep backups for: days'))
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('3')
  })

  await test.step('read what will happen, without the secret', async () => {
    await expect(summary.getByRole('listitem').filter({ hasText: 'welcome' })).toContainText('Skipped')
    await expect(summary.getByRole('listitem').filter({ hasText: 'network' }).first()).toContainText(
      /main @ [0-9a-f]{8}/,
    )
    await tabTo(page, page.getByRole('button', { name: 'As a command or API call' }))
    await page.keyboard.press('Enter')
    const command = page.getByRole('dialog').locator('pre')
    await expect(command).toContainText('slipway launch platform')
    await expect(command).not.toContainText('open-sesame')
    await page.keyboard.press('Escape')
  })

  await test.step('launch it, and see it come up', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Launch', exact: true }))
    await page.keyboard.press('Enter')
    await expect(page.getByText('It is up.')).toBeVisible({ timeout: 90_000 })
  })

  await test.step('be offered the same values the next time', async () => {
    await page.goto(`${demo.url}/${space}/catalog/platform/launch`)
    await page.getByRole('button', { name: 'Use those values' }).press('Enter')
    await expect(page.getByLabel(/^service name/)).toHaveValue('shop')
  })
})
