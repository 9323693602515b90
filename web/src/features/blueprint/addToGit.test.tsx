import { expect, it } from 'vitest'
import { Refused, show } from '@/test/render'
import { AddToGit } from './AddToGit'
import { blueprintFileFault } from './blueprintFile'

const PATH = '/api/spaces/harbor/blueprints/network/merge-request'
const target = (name: string, branch: string, obstacle: object | null = null) => ({
  name,
  web_url: `https://gitlab.test/a/${name}`,
  branch,
  obstacle,
})
const draft = (over: object = {}) => ({
  repository_name: 'infra',
  file_path: 'blueprints/network.yaml',
  title: 'Add the blueprint network',
  description: 'As it is.',
  repositories: [target('infra', 'main'), target('book', 'trunk')],
  ...over,
})
const made = {
  state: 'opened',
  message: 'The merge request !7 adds blueprints/network.yaml.',
  web_url: 'https://gitlab.test/a/infra/-/merge_requests/7',
  reference: '!7',
  repository_name: 'infra',
  file_path: 'blueprints/network.yaml',
  branch: 'slipway/blueprint-network',
}
const PRESS = 'Create the merge request'

async function open(api: Record<string, unknown> = {}) {
  const shown = await show(<AddToGit space="harbor" name="network" />, { api: { [`GET ${PATH}`]: draft(), ...api } })
  await shown.user.click(shown.screen.getByRole('button', { name: 'Add to Git' }))
  return shown
}

it('asks for what most people want and shows the merge request', async () => {
  const { screen, user, calls } = await open({ [`POST ${PATH}`]: made })
  await user.click(await screen.findByRole('button', { name: PRESS }))
  expect(await screen.findByRole('link', { name: /Open merge request !7/ })).toHaveAttribute('href', made.web_url)
  expect(calls.find((call) => call.method === 'POST')?.body).toEqual({
    repository_name: 'infra',
    file_path: 'blueprints/network.yaml',
    target_branch: 'main',
    title: 'Add the blueprint network',
    description: 'As it is.',
    yaml: null,
    based_on: null,
  })
})

it('follows the branch of the repository that is chosen', async () => {
  const { screen, user } = await open()
  await user.click(await screen.findByRole('combobox', { name: /Repository/ }))
  await user.click(await screen.findByRole('option', { name: 'book', hidden: true }))
  expect(screen.getByRole('textbox', { name: /Into the branch/ })).toHaveValue('trunk')
})

it('asks for a repository where none suggests itself, and for a file where blueprints are looked for', async () => {
  const { screen, user, calls } = await open({ [`GET ${PATH}`]: draft({ repository_name: null }) })
  const file = await screen.findByRole('textbox', { name: /File/ })
  await user.clear(file)
  await user.type(file, 'network.yaml')
  await user.click(screen.getByRole('button', { name: PRESS }))
  expect(screen.getByText('Choose a repository.')).toBeVisible()
  expect(screen.getByText('It has to lie in blueprints/ or a folder below it.')).toBeVisible()
  expect(calls.some((call) => call.method === 'POST')).toBe(false)
})

it('says what is in the way before anybody tries, with the page that mends it', async () => {
  const obstacle = {
    message: 'You have not authorized Slipway.',
    action: 'Authorize Slipway',
    link: '/auth/repositories',
  }
  const { screen } = await open({ [`GET ${PATH}`]: draft({ repositories: [target('infra', 'main', obstacle)] }) })
  expect(await screen.findByText('You have not authorized Slipway.')).toBeVisible()
  expect(screen.getByRole('link', { name: /Authorize Slipway/ })).toHaveAttribute('href', '/auth/repositories')
})

it('shows a refusal and keeps what was typed', async () => {
  const { screen, user } = await open({ [`POST ${PATH}`]: new Refused(400, 'Ask a Maintainer', 'See who that is') })
  const title = await screen.findByRole('textbox', { name: /Title/ })
  await user.type(title, ' now')
  await user.click(screen.getByRole('button', { name: PRESS }))
  expect(await screen.findByText('Ask a Maintainer')).toBeVisible()
  expect(title).toHaveValue('Add the blueprint network now')
})

it('says that nothing is to be done, and leads to the file', async () => {
  const same = { ...made, state: 'nothing_to_do', reference: '', message: 'It has this very text already.' }
  const { screen, user } = await open({ [`POST ${PATH}`]: same })
  await user.click(await screen.findByRole('button', { name: PRESS }))
  expect(await screen.findByText('Nothing to do')).toBeVisible()
  expect(screen.getByRole('link', { name: /Open the file/ })).toBeVisible()
})

it('says that the open merge request follows the blueprint', async () => {
  const message = 'The open merge request !7 brought an older version of the blueprint and now brings this one.'
  const { screen, user } = await open({ [`POST ${PATH}`]: { ...made, state: 'updated', message } })
  await user.click(await screen.findByRole('button', { name: PRESS }))
  expect(await screen.findByText('The merge request has the newest version now')).toBeVisible()
  expect(screen.getByText(message)).toBeVisible()
})

it('says that a repository has to be connected first', async () => {
  const { screen } = await open({ [`GET ${PATH}`]: draft({ repository_name: null, repositories: [] }) })
  expect(await screen.findByText(/No repository is connected/)).toBeVisible()
})

it.each([
  ['blueprints/network.yaml', null],
  ['blueprints/a/b.yml', null],
  ['main.yaml', 'It has to lie in blueprints/ or a folder below it.'],
  ['blueprints/.yaml', 'It has to end in .yaml or .yml.'],
  ['blueprints/../x.yaml', 'No . or .. between its slashes.'],
])('knows where blueprints are looked for: %s', (path, fault) => {
  expect(blueprintFileFault(path)).toBe(fault)
})
