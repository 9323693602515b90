import { expect, test, type Page } from '@playwright/test'
import { api, person, theDemo } from './demo'
import { signIn } from './pages'

/** Asks what may stand here, and takes the proposal of that name. */
async function take(page: Page, name: RegExp) {
  const proposals = page.getByRole('listbox', { name: 'Completions' })
  const chosen = proposals.locator('[aria-selected="true"]')
  await expect(async () => {
    if (!(await proposals.isVisible())) await page.keyboard.press('Control+Space')
    await expect(proposals).toBeVisible({ timeout: 1_000 })
    if (!name.test((await chosen.textContent({ timeout: 200 })) ?? '')) {
      await page.keyboard.press('ArrowDown')
      throw new Error('another one is chosen')
    }
  }).toPass({ intervals: [100], timeout: 15_000 })
  // The editor takes no Enter in the first 75 ms of a proposal, so that nobody who types on takes one by accident.
  await page.waitForTimeout(100)
  await page.keyboard.press('Enter')
}

test('a person who never saw the language writes a blueprint of two grains by keyboard and proposals alone', async ({
  page,
}) => {
  const demo = theDemo()
  const space = `writers-${String(Date.now()).slice(-5)}`
  await api(demo, 'POST', '/api/spaces', { name: space, color: 'darkBlue', icon: 'star' })
  await signIn(page, demo, person(demo, 'administrator'))
  await page.goto(`${demo.url}/${space}/editor`)
  const text = page.getByRole('textbox', { name: 'Blueprint text' })
  const problems = page.getByRole('tab', { name: /^Problems/ })

  await test.step('name it, and go to the text', async () => {
    await page.getByLabel(/^Name/).focus()
    await page.keyboard.type('two steps')
    await expect(async () => {
      await page.keyboard.press('Tab')
      await expect(text).toBeFocused({ timeout: 50 })
    }).toPass({ intervals: [0], timeout: 10_000 })
  })

  await test.step('add a grain from the proposals', async () => {
    await page.keyboard.press('Control+End')
    await take(page, /^new grain/)
    await page.keyboard.type('first')
    await page.keyboard.press('Tab')
    await take(page, /^shell/)
    await take(page, /inputs\.agent/)
    await page.keyboard.press('Control+End')
    await page.keyboard.type('echo one')
    await expect(problems).toHaveText('Problems')
  })

  await test.step('add a second one, mistype it, and be told where and how to mend it', async () => {
    await page.keyboard.press('Enter')
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+End')
    await page.keyboard.type('  ')
    await take(page, /^new grain/)
    await page.keyboard.type('second')
    await page.keyboard.press('Tab')
    await page.keyboard.type('shel')
    await page.keyboard.press('Escape')
    await expect(problems).not.toHaveText('Problems')
    await problems.focus()
    await page.keyboard.press('Enter')
    const fault = page.getByRole('listitem').filter({ hasText: 'cannot be "shel"' })
    await expect(fault).toContainText(/line \d+/)
    await fault.getByRole('button', { name: 'Change it to shell' }).focus()
    await page.keyboard.press('Enter')
    await expect(text).toContainText('kind: shell')
    await expect(text).toBeFocused()
  })

  await test.step('fill in the rest of it', async () => {
    await page.keyboard.press('Enter')
    await page.keyboard.type('depends-on: first')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
    await take(page, /^spec/)
    await take(page, /inputs\.agent/)
    await page.keyboard.press('Control+End')
    await page.keyboard.type('echo two')
    await expect(problems).toHaveText('Problems')
  })

  await test.step('save it and try it', async () => {
    await page.keyboard.press('Control+s')
    await expect(page).toHaveURL(/blueprints\/two(%20|\+| )steps\/edit/)
    await expect(page.getByText('Version 1')).toBeVisible()
    const kept = await api<{ errors: unknown[]; grains: { name: string }[] }>(
      demo,
      'GET',
      `/api/spaces/${space}/blueprints/two%20steps`,
    )
    expect(kept.errors).toEqual([])
    expect(kept.grains.map((grain) => grain.name)).toEqual(['first', 'second'])
    await page.getByRole('link', { name: 'Try a launch' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Launch two steps')
  })
})
