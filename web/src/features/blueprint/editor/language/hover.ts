import { child, type Entry } from './entry'
import { entryAt } from './place'
import { outline } from './outline'
import { about, expand, keysOf, schemasOf, typeWords, valuesOf, type Schema } from './schema'
import { memberAt, partsOf } from './templates'
import { templateRoots } from './names'

/** What is said about the text under the pointer. */
export interface Explanation {
  from: number
  to: number
  title: string
  about: string
  /** Facts by name: type, allowed values, default. */
  facts: [string, string][]
}

const PATH = /\.?[A-Za-z_][\w-]*(?:\.?\["[^"\]]*"\]|\.[\w-]+)*/g

function ofTemplate(text: string, offset: number, root: Entry): Explanation | null {
  const start = text.lastIndexOf('{', offset)
  const end = text.indexOf('}', offset)
  const isTemplate = start > 0 && '{%'.includes(text.charAt(start + 1) === '%' ? '%' : text.charAt(start - 1))
  if (!isTemplate || end < 0 || text.slice(start, end).includes('\n')) return null
  for (const found of text.slice(start, end).matchAll(PATH)) {
    const from = start + found.index
    if (offset < from || offset > from + found[0].length) continue
    const member = memberAt(templateRoots(root, []), partsOf(found[0]))
    return member && { from, to: from + found[0].length, title: found[0], about: member.about, facts: [] }
  }
  return null
}

function facts(schemas: Schema[], key: { required: boolean } | undefined): [string, string][] {
  const values = valuesOf(schemas)
  const fallback = schemas.find((one) => one.default !== undefined)?.default
  const type = typeWords(schemas)
  return [
    ...(key?.required ? ([['Needed', 'yes']] as [string, string][]) : []),
    ...(type === '' ? [] : ([['Type', type]] as [string, string][])),
    ...(values.length === 0 ? [] : ([['Values', values.join(', ')]] as [string, string][])),
    ...(fallback === undefined ? [] : ([['Default', JSON.stringify(fallback)]] as [string, string][])),
  ]
}

/** Documentation of the key or the name at an offset; null where nothing is known. */
export function explanationAt(root: Schema, text: string, offset: number): Explanation | null {
  const file = outline(text)
  const inTemplate = ofTemplate(text, offset, file)
  if (inTemplate) return inTemplate
  const at = entryAt(file, offset)
  if (at?.key == null || at.parent === null || offset > at.to) return null
  const holder = schemasOf(root, at.parent)
  const key = keysOf(holder).find((one) => one.name === at.key)
  const schemas = schemasOf(root, at)
  if (key)
    return {
      from: at.from,
      to: at.to,
      title: at.key,
      about: about(expand(root, key.schema, at)),
      facts: facts(schemas, key),
    }
  const own = child(at, 'description')?.value ?? about(schemas)
  const kind = child(at, 'kind')?.value ?? child(at, 'type')?.value
  const known: [string, string][] = kind ? [['Kind', kind]] : []
  return schemas.length === 0 ? null : { from: at.from, to: at.to, title: at.key, about: own, facts: known }
}
