import { expect, it } from 'vitest'
import { proposalsAt } from './complete'
import { harbor, marked, schema } from './samples'

const ask = (text: string) => proposalsAt(schema, ...marked(text), harbor)
const labels = async (text: string) => (await ask(text))?.options.map((one) => one.label) ?? []
/** What the line and those below would say if the person took it. */
async function taken(text: string, label: string) {
  const found = await ask(text)
  const option = found?.options.find((one) => one.label === label)
  if (!found || !option) throw new Error(`${label} is not proposed`)
  const [plain, offset] = marked(text)
  return plain.slice(0, found.from) + option.insert + plain.slice(offset)
}

const NET = `spec_version: 2
inputs:
  agent:
    type: agent
  "AWS Region":
    default: eu
grains:
  net:
    kind: terraform
    spec:
      source:
        store: infra
        path: modules/vpc
      outputs: [vpc_id, subnets]
  app:
    kind: shell
    depends-on: net
    spec:
      activities:
        deploy:
          commands:
            - name: probe
              outputs:
                - verdict
`
const inApp = (line: string) =>
  NET.replace('      activities:', `      agent:\n        name: ${line}\n      activities:`)

it.each<[where: string, text: string, there: string[], not: string[]]>([
  ['an empty file', '¦', ['spec_version', 'grains', 'inputs', 'description'], ['kind']],
  ['the root, half a word', 'spec_version: 2\ngra¦', ['grains'], ['spec_version', 'kind']],
  [
    'the root above others',
    'spec_version: 2\n¦\ngrains:\n  a:\n    kind: shell\n',
    ['inputs'],
    ['grains', 'spec_version'],
  ],
  ['under grains', 'grains:\n  ¦', ['new grain'], ['inputs', 'kind']],
  ['under inputs', 'inputs:\n  ¦', ['new input'], ['new grain']],
  ['in a grain without kind', 'grains:\n  net:\n    ¦', ['kind'], ['tf-version']],
  [
    'in a grain of a kind',
    'grains:\n  net:\n    kind: terraform\n    ¦',
    ['spec', 'depends-on', 'tf-version', 'when'],
    ['kind'],
  ],
  ['in a grain of another kind', 'grains:\n  net:\n    kind: shell\n    ¦', ['spec', 'depends-on'], ['tf-version']],
  ['in a grain, the kind below', 'grains:\n  net:\n    ¦\n    kind: terraform\n', ['tf-version'], ['kind']],
  ['values of kind', 'grains:\n  net:\n    kind: ¦', ['terraform', 'helm', 'shell'], []],
  ['values of kind, half typed', 'grains:\n  net:\n    kind: terr¦', ['terraform'], []],
  [
    'in spec of terraform',
    'grains:\n  net:\n    kind: terraform\n    spec:\n      ¦',
    ['source', 'agent', 'inputs', 'backend'],
    ['activities'],
  ],
  ['in spec of shell', 'grains:\n  net:\n    kind: shell\n    spec:\n      ¦', ['activities', 'agent'], ['backend']],
  [
    'in source',
    'grains:\n  net:\n    kind: terraform\n    spec:\n      source:\n        ¦',
    ['store', 'path', 'branch'],
    ['kind'],
  ],
  [
    'in source in one line',
    'grains:\n  net:\n    kind: terraform\n    spec:\n      source: {store: infra, ¦}',
    ['path', 'branch'],
    ['store'],
  ],
  [
    'store in one line',
    'grains:\n  net:\n    kind: terraform\n    spec:\n      source: {store: ¦}',
    ['infra', 'charts'],
    [],
  ],
  [
    'stores',
    'grains:\n  net:\n    kind: terraform\n    spec:\n      source:\n        store: ¦',
    ['infra', 'charts'],
    [],
  ],
  [
    'paths of the store',
    'grains:\n  net:\n    kind: terraform\n    spec:\n      source:\n        store: infra\n        path: ¦',
    ['modules/vpc', 'charts/web'],
    [],
  ],
  ['type of an input', 'inputs:\n  size:\n    type: ¦', ['string', 'agent', 'parameter'], []],
  [
    'keys of an input by type',
    'inputs:\n  size:\n    type: parameter\n    ¦',
    ['parameter-name', 'default'],
    ['source-name'],
  ],
  ['names of parameters', 'inputs:\n  size:\n    type: parameter\n    parameter-name: ¦', ['region'], []],
  ['flags', 'inputs:\n  size:\n    sensitive: ¦', ['true', 'false'], []],
  [
    'default among allowed values',
    'inputs:\n  size:\n    allowed-values: [small, large]\n    default: ¦',
    ['small', 'large'],
    [],
  ],
  ['keys of an output', 'outputs:\n  url:\n    ¦', ['value', 'kind', 'quick'], []],
  ['depends-on', NET.replace('depends-on: net', 'depends-on: ¦'), ['net'], ['app']],
  ['depends-on, the second', NET.replace('depends-on: net', 'depends-on: net, ¦'), [], ['app', 'net']],
  ['names of agents', inApp('¦'), ['{{ .inputs.agent }}', 'built-in', 'far away'], ['{{ .inputs.["AWS Region"] }}']],
  ['template, begun', inApp("'{{ ¦ }}'"), ['.inputs', '.grains', '.params', 'envId', 'ownerEmail'], ['.bindings']],
  ['template, inputs', inApp("'{{ .inputs.¦ }}'"), ['agent', 'AWS Region'], ['net']],
  ['template, grains without oneself', inApp("'{{ .grains.¦ }}'"), ['net'], ['app']],
  ['template, members of a grain', inApp("'{{ .grains.net.¦ }}'"), ['outputs', 'is_active'], ['activities']],
  ['template, outputs of a grain', inApp("'{{ .grains.net.outputs.v¦ }}'"), ['vpc_id', 'subnets'], ['verdict']],
  ['template, parameters', inApp("'{{ .params.¦ }}'"), ['region'], []],
  ['template, filters', inApp("'{{ envId | ¦ }}'"), ['downcase', 'key_access'], ['.inputs']],
  ['template in a condition', NET.replace('depends-on: net', "when: '{% if .inputs.¦"), ['agent'], []],
  [
    'template, commands',
    `${NET}outputs:\n  ok:\n    value: '{{ .grains.app.activities.deploy.commands.¦`,
    ['probe'],
    [],
  ],
  [
    'template, outputs of a command',
    `${NET}outputs:\n  ok:\n    value: '{{ .grains.app.activities.deploy.commands.probe.outputs.¦`,
    ['verdict'],
    [],
  ],
  [
    'whole templates of an output',
    `${NET}outputs:\n  ok:\n    value: ¦`,
    ['{{ .grains.net.outputs.vpc_id }}', '{{ .grains.app.activities.deploy.commands.probe.outputs.verdict }}'],
    ['{{ .grains.net.is_active }}'],
  ],
  [
    'inputs of the code',
    NET.replace('      outputs: [', '      inputs:\n        - ¦\n      outputs: ['),
    ['region', 'cidr'],
    [],
  ],
  [
    'inputs of the code, one there',
    NET.replace('      outputs: [', '      inputs:\n        - region: x\n        - ¦\n      outputs: ['),
    ['cidr'],
    ['region'],
  ],
  ['outputs of the code', NET.replace('outputs: [vpc_id, subnets]', 'outputs:\n        - ¦'), ['vpc_id'], []],
  ['a list before its dash', NET.replace('outputs: [vpc_id, subnets]', 'outputs:\n        ¦'), ['vpc_id'], ['store']],
  ['triggers in a list', 'workflow:\n  triggers:\n    - ¦', ['type'], ['scope']],
  ['kind of trigger', 'workflow:\n  triggers:\n    - type: ¦', ['manual', 'cron', 'event'], []],
  [
    'second key of an item',
    'workflow:\n  triggers:\n    - type: cron\n      ¦',
    ['cron', 'overridable'],
    ['type', 'groups'],
  ],
  ['a list at its key’s column', 'workflow:\n  triggers:\n  - type: cron\n    ¦', ['cron'], ['type']],
  ['a value with a colon', 'description: see http://x¦', [], ['grains']],
  ['after Windows line ends', 'spec_version: 2\r\ngrains:\r\n  ¦', ['new grain'], ['inputs']],
])('proposes at %s', async (_, text, there, not) => {
  const found = await labels(text)
  expect(found).toEqual(expect.arrayContaining(there))
  for (const one of not) expect(found).not.toContain(one)
})

it.each([
  ['a comment', 'grains: # ki¦'],
  ['a comment of its own line', '  # ¦'],
  ['a text of several lines', 'description: |\n  some ¦\n'],
])('proposes nothing in %s', async (_, text) => {
  expect(await labels(text)).toEqual([])
})

it('brings along what a kind needs, indented like it', async () => {
  expect(await taken('grains:\n  net:\n    kind: terr¦', 'terraform')).toBe(
    'grains:\n  net:\n    kind: terraform\n    spec:\n      source:\n        store: ${}\n        path: ${}\n      agent:\n        name: ${}',
  )
  expect(await taken('grains:\n  net:\n    kind: ¦\n    spec:\n      agent: {}\n', 'shell')).toContain(
    'kind: shell\n    spec:\n',
  )
})

it('puts a whole mapping or list where one is wanted', async () => {
  expect(await taken('spec¦', 'spec_version')).toBe('spec_version: 2')
  expect(await taken('grains:\n  a:\n    kind: shell\n    spec:\n      ¦', 'activities')).toContain(
    'activities:\n        deploy:\n          commands:\n            - ${}',
  )
  expect(await taken('inputs:\n  ¦', 'new input')).toBe('inputs:\n  ${input-name}:\n    type: ${}')
  expect(await taken('grains:\n  net:\n    kind: terraform\n    ¦', 'depends-on')).toContain('depends-on: ${}')
})

it('writes names with spaces the way templates want them', async () => {
  expect(await taken(inApp("'{{ .inputs.¦ }}'"), 'AWS Region')).toContain('{{ .inputs.["AWS Region"] }}')
  expect(await taken(inApp("'{{ .inputs.[\"AW¦ }}'"), 'AWS Region')).toContain('{{ .inputs.["AWS Region"] }}')
})

it('gives an input of the code the blueprint’s input of the same name', async () => {
  const text = NET.replace('inputs:\n', 'inputs:\n  cidr:\n').replace(
    '      outputs: [',
    '      inputs:\n        - ¦\n      outputs: [',
  )
  expect(await taken(text, 'cidr')).toContain("- cidr: '{{ .inputs.cidr }}'")
  expect(await taken(text, 'region')).toContain('- region: ${}')
})

it('puts quotes around names that YAML would read as something else', async () => {
  const facts = { ...harbor, stores: () => Promise.resolve(['true', 'a: b', '${x}']) }
  const [text, offset] = marked('grains:\n  a:\n    kind: terraform\n    spec:\n      source:\n        store: ¦')
  const found = await proposalsAt(schema, text, offset, facts)
  expect(found?.options.map((one) => one.insert)).toEqual(["'true'", "'a: b'", "'$\\{x}'"])
})

it.each(["'{{ .inputs.agent }}'¦", '"built-in" ¦', "'it''s'¦"])(
  'proposes nothing behind the whole value %s',
  async (line) => {
    expect(await labels(inApp(line))).toEqual([])
  },
)
