import type { Entry } from './entry'
import { expand, isList, isMapping, keysOf, valuesOf, type Schema } from './schema'

/** Keys that people practically always want, although the schema can do without. */
const USUAL = new Set(['source', 'store', 'agent', 'type', 'kind'])
const DEEPEST = 6
const STEP = '  '

/** What belongs behind a key at the least, from behind its colon on: ` ${}`, or lines of their own. */
export function body(root: Schema, schema: Schema, indent: string, of: Entry | null, depth = 0): string {
  const all = expand(root, schema, of)
  const values = valuesOf(all)
  if (depth > DEEPEST) return ''
  const text = all.some((one) => [one.type].flat().includes('string'))
  if (isMapping(all) && !text) {
    const lines = needed(root, all, indent + STEP, of, depth)
    return lines === '' ? `\n${indent}${STEP}\${}` : lines
  }
  if (isList(all) && !text) return `\n${indent}${STEP}- \${}`
  if (values.length === 1) return ` ${values[0] ?? ''}`
  return ' ${}'
}

/** Lines for the keys that must or mostly do stand in a mapping, without those that are there. */
export function needed(root: Schema, all: Schema[], indent: string, of: Entry | null, depth = 0): string {
  const there = new Set((of?.children ?? []).map((one) => one.key))
  return keysOf(all)
    .filter((key) => (key.required || USUAL.has(key.name)) && !there.has(key.name))
    .map((key) => `\n${indent}${key.name}:${body(root, key.schema, indent, null, depth + 1)}`)
    .join('')
}
