import { expect, it } from 'vitest'
import { withGrains } from './merge'

const VPC = `# Made of code.
spec_version: 2

inputs:
  agent:
    type: agent
  region:
    type: string

outputs:
  vpc_id:
    value: '{{ .grains.vpc.outputs.vpc_id }}'

grains:
  vpc:
    kind: terraform
    spec:
      source:
        store: infra
        path: vpc
`

it('adds the grain with the inputs that are not there yet, each in its section', () => {
  const text = `spec_version: 2
inputs:
  agent:
    type: agent
    default: far

# The work.
grains:
  app:
    kind: shell
`
  expect(withGrains(text, VPC)).toBe(`spec_version: 2
inputs:
  agent:
    type: agent
    default: far
  region:
    type: string

# The work.
grains:
  app:
    kind: shell
  vpc:
    kind: terraform
    spec:
      source:
        store: infra
        path: vpc

outputs:
  vpc_id:
    value: '{{ .grains.vpc.outputs.vpc_id }}'
`)
})

it('gives it another name where its own is taken, also where it is used', () => {
  const twice = withGrains(VPC.replace(/outputs:\n.*\n.*\n/, ''), VPC)
  expect(twice).toContain('\n  vpc-2:\n')
  expect(twice).toContain('.grains.vpc-2.outputs.vpc_id')
})

it('follows the indentation of the text', () => {
  expect(withGrains('grains:\n    app:\n        kind: shell\n', VPC)).toContain('\n    vpc:\n      kind: terraform\n')
})

it.each(['', 'spec_version: 2\n', 'spec_version: 2\ngrains:\n  \n', 'grains: {}\n'])('begins with %j', (text) => {
  const made = withGrains(text, VPC)
  expect(made).toMatch(/^grains:\n\s*vpc:\n/m)
  expect(made.match(/^grains:/gm)).toHaveLength(1)
})
