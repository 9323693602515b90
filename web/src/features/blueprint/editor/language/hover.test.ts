import { expect, it } from 'vitest'
import { explanationAt } from './hover'
import { marked, schema } from './samples'

const TEXT = `spec_version: 2
inputs:
  size:
    type: string
    description: How large it gets
    default: small
grains:
  net:
    kind: terraform
    spec:
      source: {store: infra, path: net}
      inputs:
        - size: '{{ .inputs.size }}-{{ envId }}'
      outputs: [vpc_id]
`
const at = (part: string, mark: string) => explanationAt(schema, ...marked(TEXT.replace(part, mark)))

it.each([
  ['spec_version', 'spec_¦version', 'Version of this language'],
  ['kind: terraform', 'ki¦nd: terraform', 'The tool that does the work'],
  ['source: {', 'sour¦ce: {', 'Where the code is'],
  ['store: infra', 'st¦ore: infra', 'Name of the connected repository'],
  ['outputs: [', 'out¦puts: [', 'Names of values'],
  ['  size:\n', '  si¦ze:\n', 'How large it gets'],
  ['.inputs.size', '.inputs.si¦ze', 'Input of type string, default small'],
])('explains %s', (part, mark, about) => {
  expect(at(part, mark)?.about).toContain(about)
})

it('says type, values and whether it is needed', () => {
  expect(at('kind: terraform', 'ki¦nd: terraform')?.facts).toEqual([
    ['Needed', 'yes'],
    ['Values', expect.stringContaining('terraform, opentofu')],
  ])
})

it('marks exactly the name', () => {
  const found = at('kind: terraform', 'ki¦nd: terraform')
  expect(found && TEXT.slice(found.from, found.to)).toBe('kind')
})

it('says nothing of what it does not know', () => {
  expect(at('infra', 'in¦fra')).toBeNull()
  expect(explanationAt(schema, 'nonsense: 1', 3)).toBeNull()
  expect(explanationAt(schema, '', 0)).toBeNull()
})
