import { defineConfig } from '@playwright/test'

/**
 * Walks through the product in a real browser against a real server: the one at SLIPWAY_URL (with the demo's people in the file
 * SLIPWAY_DEMO_JSON), else a demo that is started in a folder of its own and stopped at the end.
 */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/demo.ts',
  timeout: 180_000,
  workers: 1,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    viewport: { width: 1280, height: 860 },
    actionTimeout: 20_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    },
  },
})
