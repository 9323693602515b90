import { expect, test, type Page } from '@playwright/test'
import { api, person, theDemo, type Demo } from './demo'
import { signIn } from './pages'

/** What nobody should be able to make a page do, wherever people may write something. */
const CORPUS = [
  '<img src=x onerror="window.hacked=1">',
  '"><script>window.hacked=1</script>',
  "'><svg onload=window.hacked=1>",
  '</title><iframe srcdoc="<script>parent.hacked=1</script>">',
  '<a href="javascript:window.hacked=1">x</a>',
]
const MARKDOWN = [
  '# Before you start',
  ...CORPUS,
  '[one](javascript:window.hacked=1) [two](data:text/html,<script>window.hacked=1</script>) [three](//evil.example)',
  '[four](vbscript:x) <javascript:window.hacked=1> [five][r]',
  '![spy](https://evil.example/spy.png) ![spy](//evil.example/spy.png) ![x](x" onerror="window.hacked=1)',
  '![map](map.svg) ![up](../secret/key.svg) ![code](code.svg)',
  '[r]: javascript:window.hacked=1',
  '<style>@import "https://evil.example/a.css"; * { display: none }</style>',
].join('\n\n')
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" width="9" height="9" onload="window.hacked=1">
  <script>window.hacked=1</script><image x:href="https://evil.example/spy.png"/><style>@import url(https://evil.example/a.css)</style>
  <foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example"/></foreignObject><path d="M0 0h9v9z"/></svg>`

const yaml = `spec_version: 2
description: ${JSON.stringify(CORPUS.join(' '))}
metadata:
  display-name: ${JSON.stringify(CORPUS[0])}
  blueprint-labels:
    - {key: ${JSON.stringify(CORPUS[1])}, value: ${JSON.stringify(CORPUS[2])}}
instructions: {source: {store: handbook, path: instructions/start.md}}
inputs:
  word: {type: string, description: ${JSON.stringify(CORPUS[0])}, default: ${JSON.stringify(CORPUS[1])}}
outputs: {said: {value: ${JSON.stringify(CORPUS[3])}}}
grains: {talk: {kind: shell, spec: {activities: {deploy: {commands: [{name: a, command: echo}]}}}}}
`

interface Made {
  project: { web_url: string }
  token: string
}

/** A space where everything that people write is hostile. */
async function furnish(demo: Demo): Promise<string> {
  const name = `hostile-${Date.now().toString(36)}`
  const space = `/api/spaces/${name}`
  const library: string = '../../testing/lib/demo.mjs'
  const { makeProject } = (await import(library)) as {
    makeProject: (demo: Demo, name: string, files: Record<string, string>) => Promise<Made>
  }
  const files = {
    'instructions/start.md': MARKDOWN,
    'instructions/map.svg': SVG,
    'instructions/code.svg': '<html><script>window.hacked=1</script></html>',
    'secret/key.svg': SVG,
    'main.tf': 'variable "word" { default = "x" }\n',
  }
  const { project, token } = await makeProject(demo, name, files)
  await api(demo, 'POST', '/api/spaces', { name, color: 'darkBlue', icon: 'star' })
  const connect = { repository_url: project.web_url, access_token: token, repository_type: 'gitlab', branch: 'main' }
  await api(demo, 'POST', `${space}/repositories`, { ...connect, repository_name: 'handbook' })
  type Assets = { iac_assets: { name: string }[] }
  const assets = () => api<Assets>(demo, 'GET', `${space}/iac-assets?page=1&per_page=10`)
  await expect(async () => expect((await assets()).iac_assets).toHaveLength(1)).toPass({ timeout: 60_000 })
  const asset_name = (await assets()).iac_assets[0]?.name
  const candidate = { asset_name, path: '.', type: 'terraform', name: 'trap' }
  await api(demo, 'POST', `${space}/blueprints`, { blueprints_candidates: [candidate] })
  await api(demo, 'PUT', `${space}/blueprints/trap`, { yaml, based_on: 1 })
  const trap = { blueprint_name: 'trap', repository_name: 'qtorque' }
  for (const label of CORPUS) await api(demo, 'POST', `${space}/labels`, { name: label, quick_filter: true })
  await api(demo, 'POST', `${space}/catalog`, trap)
  await api(demo, 'PUT', `${space}/catalog/labels`, { ...trap, labels: [...CORPUS, `blocked: ${CORPUS.join(' ')}`] })
  const form = new FormData()
  form.append('file', new Blob([SVG], { type: 'image/svg+xml' }), 'trap.svg')
  const { key } = await api<{ key: string }>(demo, 'POST', `${space}/blueprint_icons`, form)
  await api(demo, 'PUT', `${space}/catalog/icons`, { ...trap, custom_icon_key: key })
  return name
}

/** Remembers what a page asked for elsewhere, and whatever it let itself be made to do. */
function watched(page: Page, demo: Demo): string[] {
  const bad: string[] = []
  page.on('dialog', (dialog) => {
    bad.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const away = !request.url().startsWith(demo.url) && !/^(data|blob):/.test(request.url())
    if (away && !request.url().startsWith(demo.gitlab_url)) bad.push(`a request to ${request.url()}`)
  })
  return bad
}

/** Elements that only somebody's text could have made. */
const strangers = () =>
  [...document.querySelectorAll('iframe, object, embed, [onerror], [onload], [onclick], [srcdoc], a[href]')]
    .filter((one) => !(one instanceof HTMLAnchorElement) || !/^https?:$/.test(one.protocol) || /evil/.test(one.href))
    .map((one) => one.outerHTML.slice(0, 200))

test('nothing that people write makes a page do anything', async ({ page }) => {
  const demo = theDemo()
  const space = await furnish(demo)
  await signIn(page, demo, person(demo, 'administrator'))
  const bad = watched(page, demo)
  const harmless = async (where: string) => {
    expect(await page.evaluate(() => 'hacked' in window), `${where} was made to run something`).toBe(false)
    expect(await page.evaluate(strangers), `${where} holds what a text made`).toEqual([])
    expect(bad, `${where} asked elsewhere`).toEqual([])
  }
  const entry = page.getByRole('article')

  await test.step('the catalog', async () => {
    await page.goto(`${demo.url}/${space}/catalog`)
    await expect(entry).toContainText('<img src=x')
    await expect(entry).toContainText('Cannot be launched')
    await expect(entry.locator('img')).toHaveJSProperty('complete', true)
    expect(await entry.locator('img').evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0)
    await harmless('the catalog')
  })
  await test.step('the instructions', async () => {
    await page.getByRole('button', { name: /^Instructions of/ }).click()
    const drawer = page.getByRole('dialog')
    await expect(drawer.getByRole('heading', { name: 'Before you start' })).toBeVisible()
    await expect(drawer).toContainText('<img src=x')
    const map = drawer.getByRole('img', { name: 'map' })
    await expect.poll(() => map.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0)
    const up = drawer.getByRole('img', { name: 'up' })
    expect(await up.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(0)
    await harmless('the instructions')
    await page.keyboard.press('Escape')
  })
  await test.step('settings and labels', async () => {
    await page.getByRole('button', { name: /^Settings of/ }).click()
    await expect(page.getByRole('dialog').getByLabel('Why', { exact: true })).not.toHaveValue('')
    await harmless('the settings')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Labels', exact: true }).click()
    await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeVisible()
    await harmless('the labels')
  })
  await test.step('the blueprint, its list and its launch form', async () => {
    for (const path of ['blueprints', 'blueprints/trap', 'catalog/trap/launch']) {
      await page.goto(`${demo.url}/${space}/${path}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByLabel('Loading')).toHaveCount(0)
      await harmless(path)
    }
  })
  await test.step('a picture that is opened by itself', async () => {
    type Icons = { url: string }[]
    const [icon] = await api<Icons>(demo, 'GET', `/api/spaces/${space}/blueprint_icons`)
    const answer = await page.goto(demo.url + (icon?.url ?? ''))
    expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'")
    expect(answer?.headers()['x-content-type-options']).toBe('nosniff')
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
    expect(bad).toEqual([])
  })
})
