import { child, items, type Entry } from './entry'
import { literal, member, proposal, scalar, type Facts, type Proposal } from './proposal'
import {
  about,
  expand,
  freeKey,
  isList,
  isMapping,
  keysOf,
  schemasOf,
  typeWords,
  valuesOf,
  type Schema,
} from './schema'
import { body } from './snippets'
import { codeOf, grainAround } from './values'

const FREE: Record<string, string> = { grains: 'grain', inputs: 'input', outputs: 'output', env_references: 'reference',
  resources: 'resource', members: 'member' } // prettier-ignore

/** Keys of a mapping that are not there yet, and one with a name of one's own where names are free. */
function ofMapping(root: Schema, schemas: Schema[], mapping: Entry, indent: string, self: Entry | null): Proposal[] {
  const there = new Set(mapping.children.filter((one) => one !== self).map((one) => one.key))
  const known = keysOf(schemas)
    .filter((key) => !there.has(key.name))
    .map((key) => {
      const all = expand(root, key.schema, null)
      const detail = [key.required ? 'needed' : '', typeWords(all)].filter(Boolean).join(', ')
      const insert = `${key.name}:${body(root, key.schema, indent, null)}`
      return proposal(key.name, { sort: 'key', detail, info: about(all), insert, again: true })
    })
  const free = freeKey(schemas)
  const what = FREE[mapping.key ?? '']
  if (free === null || what === undefined) return known
  const all = expand(root, free, null)
  const insert = `\${${what}-name}:${body(root, free, indent, null)}`
  return [
    ...known,
    proposal(`new ${what}`, { sort: 'key', detail: `a ${what} with a name you choose`, info: about(all), insert }),
  ]
}

/** Inputs and outputs of the code that a grain runs, as far as they are not there yet. */
async function ofCode(list: Entry, file: Entry, facts: Facts): Promise<Proposal[]> {
  const grain = grainAround(list)
  if (grain === null || list.parent?.key !== 'spec' || list.parent.parent !== grain) return []
  const code = await codeOf(grain, facts)
  const there = new Set(items(list))
  if (code && list.key === 'inputs') {
    const asked = child(file, 'inputs')
    return code.inputs
      .filter((one) => !there.has(one.name))
      .map((one) => {
        const value = child(asked, one.name) ? `'{{ .inputs${member(one.name)} }}'` : '${}'
        const detail = `${one.required ? 'needed, ' : ''}${one.type}`
        return proposal(one.name, {
          sort: 'name',
          detail,
          info: one.description ?? '',
          insert: `${literal(scalar(one.name))}: ${value}`,
        })
      })
  }
  if (code && list.key === 'outputs') {
    return code.outputs
      .filter((one) => !there.has(one.name))
      .map((one) => proposal(one.name, { sort: 'name', detail: 'Output of the code', info: one.description ?? '' }))
  }
  return []
}

/** What may stand where a key or an item of a list begins. */
export async function keyProposals(
  root: Schema,
  at: Entry,
  file: Entry,
  column: number,
  inItem: boolean,
  facts: Facts,
): Promise<Proposal[]> {
  const holder = at.parent
  if (holder === null) return []
  const schemas = schemasOf(root, holder)
  const indent = ' '.repeat(column)
  if (
    !inItem &&
    isList(schemas) &&
    !(isMapping(schemas) && holder.children.some((one) => one.key !== null && one !== at))
  ) {
    const item = schemas.flatMap((one) => (one.items ? expand(root, one.items, null) : []))
    const inside = await itemProposals(root, item, holder, file, `${indent}  `, facts)
    return inside.map((one) => ({ ...one, insert: `- ${one.insert}` }))
  }
  if (holder.key === null && holder.parent !== null) {
    return itemProposals(root, schemas, holder.parent, file, indent, facts, holder, at)
  }
  return ofMapping(root, schemas, holder, indent, at)
}

async function itemProposals(
  root: Schema,
  item: Schema[],
  list: Entry,
  file: Entry,
  indent: string,
  facts: Facts,
  holder: Entry | null = null,
  self: Entry | null = null,
): Promise<Proposal[]> {
  const first = holder === null || holder.children.every((one) => one === self)
  const keys = ofMapping(root, item, holder ?? { ...list, key: null, children: [] }, indent, self)
  if (!first) return keys
  const words = valuesOf(item).map((one) => proposal(one, { info: about(item) }))
  return [...(await ofCode(list, file, facts)), ...words, ...keys]
}
