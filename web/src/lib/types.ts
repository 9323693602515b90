/** What a form needs to know of a value: its JSON Schema, as far as the server writes one. */
export type ValueType =
  | { kind: 'any' | 'number' | 'bool' }
  | { kind: 'string'; choices?: string[] }
  | { kind: 'list'; of: ValueType }
  | { kind: 'map'; of: ValueType }
  | { kind: 'tuple'; items: ValueType[] }
  | { kind: 'object'; fields: Record<string, { type: ValueType; optional: boolean }> }

type Schema = Record<string, unknown>

const ANY: ValueType = { kind: 'any' }
const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function listOf(schema: Schema): ValueType {
  const items = schema.prefixItems
  return Array.isArray(items) ? { kind: 'tuple', items: items.map(typeOf) } : { kind: 'list', of: typeOf(schema.items) }
}

function objectOf(schema: Schema): ValueType {
  const { properties, required } = schema
  if (!isObject(properties)) {
    return schema.additionalProperties === undefined ? ANY : { kind: 'map', of: typeOf(schema.additionalProperties) }
  }
  const needed: unknown[] = Array.isArray(required) ? required : []
  const fields = Object.entries(properties).map(
    ([name, inner]) => [name, { type: typeOf(inner), optional: !needed.includes(name) }] as const,
  )
  return { kind: 'object', fields: Object.fromEntries(fields) }
}

function textOf(schema: Schema): ValueType {
  return Array.isArray(schema.enum) ? { kind: 'string', choices: schema.enum.map(String) } : { kind: 'string' }
}

/** The type that a schema describes; `any` where it is not understood, so that a form never refuses what it does not know. */
export function typeOf(schema: unknown): ValueType {
  if (!isObject(schema)) return ANY
  switch (schema.type) {
    case 'string':
      return textOf(schema)
    case 'number':
    case 'integer':
      return { kind: 'number' }
    case 'boolean':
      return { kind: 'bool' }
    case 'array':
      return listOf(schema)
    case 'object':
      return objectOf(schema)
    default:
      return ANY
  }
}

/** What a value of a type begins with in a form. */
export function emptyOf(type: ValueType): unknown {
  switch (type.kind) {
    case 'string':
      return type.choices?.[0] ?? ''
    case 'number':
    case 'any':
      return null
    case 'bool':
      return false
    case 'list':
      return []
    case 'tuple':
      return type.items.map(emptyOf)
    case 'map':
      return {}
    case 'object': {
      const needed = Object.entries(type.fields).filter(([, field]) => !field.optional)
      return Object.fromEntries(needed.map(([name, field]) => [name, emptyOf(field.type)]))
    }
  }
}
