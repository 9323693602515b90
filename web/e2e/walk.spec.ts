import { expect, test } from '@playwright/test'
import { person, project, theDemo } from './demo'
import { consent, picture, signIn } from './pages'

test('from the first click to the last resource removed', async ({ page }) => {
  const demo = theDemo()
  const terraform = project(demo, 'terraform')
  const space = `voyages ${String(Date.now()).slice(-4)}`

  await test.step('sign in with GitLab', async () => {
    await page.goto(demo.url)
    await expect(page.getByRole('link', { name: 'Sign in with GitLab' })).toBeVisible()
    await picture(page, 'sign-in')
    await signIn(page, demo, person(demo, 'administrator'))
    await expect(page.getByRole('heading', { name: 'Spaces' })).toBeVisible()
  })

  await test.step('create a space', async () => {
    await page.getByRole('button', { name: 'Create a space' }).first().click()
    await page.getByRole('dialog').getByLabel('Name').fill(space)
    await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click()
    await expect(page.getByRole('heading', { name: 'Repositories' })).toBeVisible()
  })

  await test.step('connect a repository, authorizing on the way', async () => {
    await page.getByRole('link', { name: 'Connect a repository' }).last().click()
    const search = page.getByLabel('Search projects')
    await page.getByRole('button', { name: /^Choose / }).click()
    const authorize = page.getByRole('link', { name: /^Authorize with/ })
    await expect(search.or(authorize)).toBeVisible()
    if (await authorize.isVisible()) {
      await authorize.click()
      await consent(page, demo)
    }
    await search.fill(terraform.path.split('/').at(-1) ?? '')
    await expect(page.getByRole('button', { name: /^Pick / })).toHaveCount(1)
    await expect(page.getByRole('button', { name: `Pick ${terraform.path}` })).toBeVisible()
    await picture(page, 'connect')
    await page.getByRole('button', { name: `Pick ${terraform.path}` }).click()
    await expect(page.getByRole('combobox', { name: 'Branch' })).not.toHaveValue('')
    await page.getByRole('button', { name: 'Connect', exact: true }).click()
    await expect(page.getByText(/\d+ assets?:/)).toBeVisible()
  })

  await test.step('discover assets and generate a blueprint', async () => {
    await page.getByRole('link', { name: 'Discover assets' }).last().click()
    const asset = page.getByRole('article').filter({ hasText: '/ slow-apply' })
    await asset.getByRole('checkbox').check()
    await asset.getByRole('button', { name: /input/ }).click()
    await picture(page, 'assets')
    await page.getByRole('button', { name: 'Generate blueprints' }).click()
    await page.getByRole('link', { name: /^Look at/ }).click()
  })

  await test.step('read it and publish it', async () => {
    await expect(page.getByText('spec_version')).toBeVisible()
    await page.getByRole('button', { name: 'Publish' }).first().click()
    await expect(page.getByText('It is in the catalog')).toBeVisible()
    await picture(page, 'blueprint')
    await page.getByRole('link', { name: 'Open the catalog' }).click()
    await expect(page.getByRole('heading', { name: 'Catalog' })).toBeVisible()
    await picture(page, 'catalog')
  })

  await test.step('launch it', async () => {
    await page
      .getByRole('link', { name: /^Launch/ })
      .first()
      .click()
    const seconds = page.getByLabel(/^seconds/)
    await seconds.fill('6')
    await page.getByLabel('Environment name').fill('first voyage')
    await picture(page, 'launch')
    await page.getByRole('button', { name: 'Launch' }).click()
  })

  await test.step('watch it come up', async () => {
    const log = page.getByRole('log')
    await expect(log).toContainText(/step 2 of 6/)
    await expect(page.getByText('Launching').first()).toBeVisible()
    await picture(page, 'launching')
    await expect(page.getByText('It is up.')).toBeVisible({ timeout: 60_000 })
    await expect(page.getByRole('region', { name: 'Outputs' })).toContainText('steps')
    await picture(page, 'environment')
  })

  await test.step('the log is whole after the page is loaded again', async () => {
    await page.reload()
    await expect(page.getByRole('log')).toContainText(/Apply complete/)
  })

  await test.step('extend it', async () => {
    await expect(page.getByRole('timer')).toContainText('1 hour')
    await page.getByRole('button', { name: 'Extend' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Extend' }).click()
    await expect(page.getByRole('timer')).toContainText('2 hours')
  })

  await test.step('end it, and see that nothing is left', async () => {
    await page.getByRole('button', { name: 'End', exact: true }).click()
    await page.getByRole('button', { name: 'End environment' }).click()
    await expect(page.getByText('everything it had created has been removed')).toBeVisible({ timeout: 60_000 })
    await page.getByRole('tab', { name: 'Resources' }).click()
    await expect(page.getByText('The state is empty')).toBeVisible()
    await picture(page, 'ended')
  })
})

test('a person without a space learns whom to ask', async ({ page }) => {
  const demo = theDemo()
  const stranger = person(demo, 'outsider')
  await signIn(page, demo, stranger)
  await expect(page.getByRole('heading', { name: 'Almost aboard' })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Administrators' }).getByRole('link').first()).toBeVisible()
})

test('refusing consent ends on a page that says so', async ({ page }) => {
  const demo = theDemo()
  const maintainer = person(demo, 'maintainer')
  await page.goto(demo.url)
  await page.getByRole('link', { name: 'Sign in with GitLab' }).click()
  await page.getByLabel('Username or primary email').fill(maintainer.username)
  await page.getByLabel('Password').fill(maintainer.password)
  await page.getByTestId('sign-in-button').click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('What to do')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Try again' })).toBeVisible()
})
