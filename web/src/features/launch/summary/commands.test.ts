import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { input, item } from '@/test/samples'
import { cliCommand, curlCommand, quoted, variable } from './commands'

const entry = item([input({ name: 'region' }), input({ name: 'db password', sensitive: true })])
const call = {
  item: entry,
  space: 'the harbor',
  request: {
    blueprint_name: 'network',
    environment_name: "ada's",
    inputs: { region: 'eu west', 'db password': 'hunter2' },
    duration: 'PT2H',
    tags: { team: 'blue' },
    labels: [{ key: 'stage', value: 'test' }],
    owner_email: 'ada@x.test',
    collaborators: { collaborators_emails: ['ben@x.test'], all_space_members: true },
    source: { blueprint_name: 'network', repository_name: 'infra' },
  } as never,
}

/** What a shell makes of a command: one argument per line, the program first. */
function words(command: string, secrets: Record<string, string> = {}): string[] {
  const script = `slipway() { printf '%s\\0' slipway "$@"; }; curl() { printf '%s\\0' curl "$@"; }; ${command}`
  const env = { INPUT_DB_PASSWORD: 'from the shell', SLIPWAY_TOKEN: 't', ...secrets, PATH: process.env['PATH'] }
  return execFileSync('/bin/sh', ['-c', script], { env, encoding: 'utf8' }).split('\0').slice(0, -1)
}

it('quotes words for a shell', () => {
  expect(quoted('PT2H')).toBe('PT2H')
  expect(quoted("it's")).toBe(String.raw`'it'\''s'`)
  expect(quoted('')).toBe("''")
  expect(variable('2nd key-name')).toBe('INPUT_2ND_KEY_NAME')
})

describe('the command', () => {
  it('is what a shell reads back, secrets from variables', () => {
    const command = cliCommand(call)
    expect(command).not.toContain('hunter2')
    expect(words(command)).toEqual([
      ...['slipway', 'launch', 'network', '--space', 'the harbor', '--repository', 'infra', '--name', "ada's"],
      ...['--input', 'region=eu west', '--input', 'db password=from the shell', '--tag', 'team=blue'],
      ...['--label', 'stage:test', '--owner', 'ada@x.test', '--collaborator', 'ben@x.test', '--everybody'],
      ...['--duration', 'PT2H'],
    ])
  })
})

describe('the call', () => {
  it('sends the same body, secrets from variables', () => {
    const command = curlCommand(call, 'https://slipway.test')
    expect(command).not.toContain('hunter2')
    const sent = words(command)
    expect(sent.slice(0, 3)).toEqual(['curl', '-fsS', 'https://slipway.test/api/spaces/the%20harbor/environments'])
    expect(sent).toContain('Authorization: Bearer t')
    expect(sent.at(-1)).toContain('"environment_name": "ada\'s"')
    expect(sent.at(-1)).toContain('"db password": "from the shell"')
  })

  const body = (asked: typeof call, secrets?: Record<string, string>) =>
    JSON.parse(words(curlCommand(asked, 'https://slipway.test'), secrets).at(-1) ?? '') as {
      inputs: Record<string, string>
    }

  it('sends a secret with quotes, backslashes and lines as it is', () => {
    const key = '-----"a\\b\'c$(id)`\ttab\r\n& last.\n\n'
    expect(body(call, { INPUT_DB_PASSWORD: key }).inputs).toEqual({ region: 'eu west', 'db password': key })
  })

  it('never lets a blueprint have what else the shell holds', () => {
    const greedy = { ...call, item: item([input({ name: 'slipway token', sensitive: true })]) }
    const asked = { ...greedy, request: { blueprint_name: 'a', inputs: { 'slipway token': 'x' } } as never }
    expect(body(asked, { INPUT_SLIPWAY_TOKEN: 'own' }).inputs).toEqual({ 'slipway token': 'own' })
  })

  it('keeps apart secrets whose names look alike in a shell, and values that look like secrets', () => {
    const alike = item([input({ name: 'a b', sensitive: true }), input({ name: 'a-b', sensitive: true })])
    const inputs = { 'a b': 'x', 'a-b': 'x', plain: '\u0001INPUT_A_B\u0001', "it's": "'; $(id) '" }
    const sent = body(
      { ...call, item: alike, request: { blueprint_name: 'a', inputs } as never },
      {
        INPUT_A_B: 'first',
        INPUT_A_B_2: 'second',
      },
    )
    expect(sent.inputs).toEqual({ ...inputs, 'a b': 'first', 'a-b': 'second' })
  })
})
