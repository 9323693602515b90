import { child, type Entry } from './entry'

/** JSON Schema, draft-07, as far as the server's uses it. */
export interface Schema {
  $ref?: string
  description?: string
  type?: string | string[]
  enum?: (string | number | boolean | null)[]
  const?: string | number | boolean
  default?: unknown
  properties?: Record<string, Schema>
  patternProperties?: Record<string, Schema>
  additionalProperties?: Schema | boolean
  required?: string[]
  items?: Schema
  allOf?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  not?: Schema
  if?: Schema
  then?: Schema
  else?: Schema
  pattern?: string
  definitions?: Record<string, Schema>
}

const DEEPEST = 20

/** Whether what is written so far fulfils a condition. */
function holds(condition: Schema, of: Entry | null): boolean {
  const { properties = {}, required = [], not } = condition
  if (not && holds(not, of)) return false
  if (!required.every((key) => child(of, key) !== null)) return false
  return Object.entries(properties).every(([key, one]) => {
    const value = child(of, key)?.value
    if (value === undefined) return true
    if (one.const !== undefined) return String(one.const) === value
    return one.enum === undefined || one.enum.map(String).includes(value)
  })
}

/** All that a schema says of one place at once: references followed, conditions decided by what is written there. */
export function expand(root: Schema, schema: Schema, of: Entry | null, depth = 0): Schema[] {
  if (depth > DEEPEST) return []
  const more = (one: Schema | undefined) => (one ? expand(root, one, of, depth + 1) : [])
  if (schema.$ref !== undefined) return more(root.definitions?.[schema.$ref.replace('#/definitions/', '')])
  const decided = schema.if ? more(holds(schema.if, of) ? schema.then : schema.else) : []
  const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap(more)
  return [schema, ...decided, ...parts]
}

/** What a schema says of a child of that name, null for items of lists. */
function below(schemas: Schema[], key: string | null): Schema[] {
  if (key === null) return schemas.flatMap((one) => one.items ?? [])
  const named = schemas.flatMap((one) => one.properties?.[key] ?? [])
  if (named.length > 0) return named
  const free = (one: Schema) => (typeof one.additionalProperties === 'object' ? [one.additionalProperties] : [])
  return schemas.flatMap(free)
}

/** What may stand at an entry, in all the ways it may. */
export function schemasOf(root: Schema, at: Entry): Schema[] {
  if (at.parent === null) return expand(root, root, at)
  return below(schemasOf(root, at.parent), at.key).flatMap((one) => expand(root, one, at))
}

export interface Key {
  name: string
  schema: Schema
  required: boolean
}

/** The keys that are known at a place, in the order of the schema. */
export function keysOf(schemas: Schema[]): Key[] {
  const required = new Set(schemas.flatMap((one) => one.required ?? []))
  const found = new Map<string, Key>()
  for (const one of schemas) {
    for (const [name, schema] of Object.entries(one.properties ?? {})) {
      const said = found.get(name)?.schema.description !== undefined
      if (!said) found.set(name, { name, schema, required: required.has(name) })
    }
  }
  return [...found.values()]
}

/** Whether names are free to choose there, and what stands behind one. */
export function freeKey(schemas: Schema[]): Schema | null {
  const free = schemas.find((one) => typeof one.additionalProperties === 'object')?.additionalProperties
  return typeof free === 'object' ? free : null
}

export function valuesOf(schemas: Schema[]): string[] {
  const isFlag = schemas.some((one) => one.type === 'boolean')
  const words = schemas.flatMap((one) => [...(one.enum ?? []), ...(one.const === undefined ? [] : [one.const])])
  return [...new Set([...words.map(String), ...(isFlag ? ['true', 'false'] : [])])]
}

const has = (schemas: Schema[], type: string, part: keyof Schema) =>
  schemas.some((one) => one[part] !== undefined || [one.type].flat().includes(type))
export const isMapping = (schemas: Schema[]) => has(schemas, 'object', 'properties')
export const isList = (schemas: Schema[]) => has(schemas, 'array', 'items')
export const about = (schemas: Schema[]) => schemas.find((one) => one.description !== undefined)?.description ?? ''

const WORDS: Record<string, string> = { string: 'text', number: 'number', integer: 'whole number', boolean: 'true or false',
  array: 'list', object: 'mapping', null: 'nothing' } // prettier-ignore

/** What kind of value is wanted, in words. */
export function typeWords(schemas: Schema[]): string {
  const types = new Set(schemas.flatMap((one) => one.type ?? []))
  if (types.has('string') && types.has('number')) return types.has('array') ? 'text or list' : 'text'
  return [...types].map((one) => WORDS[one] ?? one).join(' or ')
}
