import type { Entry } from './entry'
import { keyProposals } from './keys'
import { placeAt, type Place } from './place'
import type { Facts, Proposal, Proposals } from './proposal'
import { schemasOf, type Schema } from './schema'
import { needed } from './snippets'
import { templateProposals } from './templates'
import { valueProposals } from './values'

/** A text in quotation marks that are closed: nothing can follow it. */
const WHOLE = /^('([^']|'')*'|"([^"\\]|\\.)*")\s*$/

/** The same entry as if a value stood there already. */
function decided(at: Entry, value: string): Entry | null {
  const { parent } = at
  if (parent === null) return null
  const children = parent.children.map((one) => (one.key === at.key ? { ...one, value } : one))
  return { ...parent, children }
}

/** A value on which other keys depend brings along those that are needed with it. */
function withCompany(root: Schema, at: Entry, option: Proposal): Proposal {
  const mapping = decided(at, option.label)
  if (mapping === null || option.sort !== 'value') return option
  const schemas = schemasOf(root, mapping)
  if (!schemas.some((one) => one.if?.properties?.[at.key ?? ''] !== undefined)) return option
  const more = needed(root, schemas, ' '.repeat(at.column), mapping)
  return { ...option, insert: option.insert + more, again: more !== '' }
}

async function behindKey(root: Schema, place: Extract<Place, { sort: 'value' }>, facts: Facts): Promise<Proposals> {
  const { at, typed, from } = place
  if (WHOLE.test(typed)) return { from, options: [], eager: false }
  const { options, skip, eager } = await valueProposals(at, place.root, typed, schemasOf(root, at), facts)
  return { from: from + skip, options: options.map((one) => withCompany(root, at, one)), eager }
}

/** What may be written at an offset of a text; null where nothing is known. */
export async function proposalsAt(root: Schema, text: string, offset: number, facts: Facts): Promise<Proposals | null> {
  const place = placeAt(text, offset)
  if (place === null) return null
  if (place.sort === 'template') return templateProposals(place.typed, offset, place.root, place.at, facts)
  if (place.sort === 'value') return behindKey(root, place, facts)
  const column = place.from - (text.lastIndexOf('\n', place.from - 1) + 1)
  const options = await keyProposals(root, place.at, place.root, column, place.inItem, facts)
  return { from: place.from, options, eager: false }
}
