import { child, items, type Entry } from './entry'
import { commas, grainNames } from './names'
import { literal, proposal, scalar, type CodeFact, type Facts, type Proposal } from './proposal'
import { about, valuesOf, type Schema } from './schema'
import { wholeTemplates } from './templates'

/** What a value may be, and from which letter of what is typed it counts. */
export interface Values {
  options: Proposal[]
  skip: number
  eager: boolean
}

const name = (text: string, detail: string) => proposal(text, { sort: 'name', detail, insert: literal(scalar(text)) })
const values = (options: Proposal[], eager = true, skip = 0): Values => ({ options, skip, eager })

/** The grain around a place, if it is in one. */
export function grainAround(at: Entry): Entry | null {
  if (at.parent === null) return null
  return at.parent.key === 'grains' && at.parent.parent?.parent === null ? at : grainAround(at.parent)
}

/** The names of a list in commas that are not there yet. */
function inCommas(at: Entry, typed: string, all: string[], detail: string): Values {
  const own = at.parent?.key
  const before = commas(typed.slice(0, typed.lastIndexOf(',') + 1))
  const skip = typed.length - (/[^,\s]*$/.exec(typed)?.[0].length ?? 0)
  const left = all.filter((one) => one !== own && !before.includes(one))
  return values(left.map((one) => proposal(one, { sort: 'name', detail })), true, skip) // prettier-ignore
}

/** The code that a grain's source names, if it was found there. */
export async function codeOf(grain: Entry | null, facts: Facts): Promise<CodeFact | null> {
  const source = child(grain, 'spec', 'source')
  const store = child(source, 'store')?.value ?? ''
  const path = child(source, 'path')?.value ?? ''
  if (store === '' || path === '') return null
  return (await facts.assets(store)).find((one) => one.path === path) ?? null
}

async function paths(at: Entry, facts: Facts): Promise<Values> {
  const store = child(at.parent, 'store')?.value ?? ''
  const grain = grainAround(at)
  const kind = child(grain, 'kind')?.value ?? ''
  const found = store === '' ? [] : await facts.assets(store)
  const alike = (one: CodeFact) => Number(one.kind === kind)
  const sorted = [...found].sort((one, other) => alike(other) - alike(one))
  return values(sorted.map((one) => name(one.path, `${one.kind} code`)))
}

async function agents(root: Entry, facts: Facts): Promise<Values> {
  const asked = (child(root, 'inputs')?.children ?? []).filter((one) => child(one, 'type')?.value === 'agent')
  const templates = wholeTemplates(root, []).filter((one) =>
    asked.some(({ key }) => key !== null && [`{{ .inputs.${key} }}`, `{{ .inputs.["${key}"] }}`].includes(one.label)),
  )
  return values([...templates, ...(await facts.agents()).map((one) => name(one, 'Agent'))])
}

function templates(at: Entry, root: Entry, typed: string): Values {
  const grain = grainAround(at)
  const whole = grain
    ? wholeTemplates(root, commas(child(grain, 'depends-on')?.value ?? ''))
    : wholeTemplates(root, grainNames(root))
  return values(whole, /^['"{.]/.test(typed), 0)
}

/** What may stand behind a key. */
export async function valueProposals(
  at: Entry,
  root: Entry,
  typed: string,
  schemas: Schema[],
  facts: Facts,
): Promise<Values> {
  const section = at.parent?.parent?.key
  const holder = at.parent?.key ?? ''
  if (at.key === 'depends-on' && section === 'grains') return inCommas(at, typed, grainNames(root), 'Grain')
  if (at.key === 'depends-on' && section === 'inputs') return inCommas(at, typed, (child(root, 'inputs')?.children ?? []).flatMap((one) => one.key ?? []), 'Input') // prettier-ignore
  if (at.key === 'store') return values((await facts.stores()).map((one) => name(one, 'Connected repository')))
  if (at.key === 'path' && child(at.parent, 'store')) return paths(at, facts)
  if (at.key === 'name' && (holder === 'agent' || holder === 'host')) return agents(root, facts)
  if (at.key === 'default' && section === 'inputs') {
    if (child(at.parent, 'type')?.value === 'agent')
      return values((await facts.agents()).map((one) => name(one, 'Agent')))
    return values(items(child(at.parent, 'allowed-values')).map((one) => name(one, 'Allowed value')))
  }
  if (at.key === 'parameter-name') return values((await facts.parameters()).map((one) => name(one, 'Parameter')))
  const words = valuesOf(schemas)
  const info = about(schemas)
  if (words.length > 0) return values(words.map((one) => proposal(one, { info })))
  const inTemplates = grainAround(at) !== null || (section === 'outputs' && at.key === 'value')
  return inTemplates ? templates(at, root, typed) : values([], false)
}
