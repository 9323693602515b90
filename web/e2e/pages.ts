import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'
import type { Demo } from './demo'

const IMAGES = fileURLToPath(new URL('../../docs/images/', import.meta.url))

/** Leaves a picture for the README. */
export async function picture(page: Page, name: string) {
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: `${IMAGES}${name}.png`, animations: 'disabled' })
}

/** Signs in at GitLab's own page, and consents where GitLab asks. */
export async function signIn(page: Page, demo: Demo, who: { username: string; password: string }) {
  await page.goto(demo.url)
  await page.getByRole('link', { name: 'Sign in with GitLab' }).click()
  await page.getByLabel('Username or primary email').fill(who.username)
  await page.getByLabel('Password').fill(who.password)
  await page.getByTestId('sign-in-button').click()
  await consent(page, demo)
}

/** Presses GitLab's authorize button until the browser is back at Slipway (GitLab asks once for each application). */
export async function consent(page: Page, demo: Demo) {
  const authorize = page.getByTestId('authorization-button')
  await expect(async () => {
    if (await authorize.isVisible()) await authorize.click()
    expect(page.url().startsWith(demo.url)).toBe(true)
  }).toPass()
}
