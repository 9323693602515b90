import type { ValueType } from './types'

type Fault = string | null
const named = (path: string) => (path === '' ? 'The value' : path)

function nameOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

function scalar(kind: 'string' | 'number' | 'bool', value: unknown, path: string): Fault {
  const text = typeof value === 'string'
  const fits = {
    string: text || typeof value === 'number' || typeof value === 'boolean',
    number: typeof value === 'number' || (text && value.trim() !== '' && Number.isFinite(Number(value))),
    bool: typeof value === 'boolean' || value === 'true' || value === 'false',
  }
  const wanted = { string: 'text', number: 'a number', bool: 'true or false' }
  return fits[kind] ? null : `${named(path)} must be ${wanted[kind]}, not ${nameOf(value)}.`
}

function choiceFault(choices: string[] | undefined, value: unknown, path: string): Fault {
  return choices === undefined || choices.includes(String(value))
    ? null
    : `${named(path)} must be one of: ${choices.join(', ')}.`
}

function first<T>(items: T[], check: (item: T, index: number) => Fault): Fault {
  for (const [index, item] of items.entries()) {
    const fault = check(item, index)
    if (fault !== null) return fault
  }
  return null
}

function objectFault(type: ValueType & { kind: 'object' }, value: object, path: string): Fault {
  const given = value as Record<string, unknown>
  return first(Object.entries(type.fields), ([name, field]) => {
    const here = path === '' ? name : `${path}.${name}`
    if (given[name] === undefined) return field.optional ? null : `${here} is missing.`
    return given[name] === null && field.optional ? null : typeFault(field.type, given[name], here)
  })
}

/** Where a parsed JSON value does not fit a type, in a sentence; null where it does. */
export function typeFault(type: ValueType, value: unknown, path = ''): Fault {
  switch (type.kind) {
    case 'any':
      return null
    case 'string':
      return scalar('string', value, path) ?? choiceFault(type.choices, value, path)
    case 'number':
    case 'bool':
      return scalar(type.kind, value, path)
    case 'list':
      if (!Array.isArray(value)) return `${named(path)} must be a list: [ … ].`
      return first(value as unknown[], (item, index) => typeFault(type.of, item, `${path}[${index}]`))
    case 'tuple':
      if (!Array.isArray(value) || value.length !== type.items.length)
        return `${named(path)} must be a list of ${type.items.length}.`
      return first(type.items, (item, index) => typeFault(item, (value as unknown[])[index], `${path}[${index}]`))
    case 'map':
    case 'object': {
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        return `${named(path)} must be an object: { … }.`
      if (type.kind === 'object') return objectFault(type, value, path)
      return first(Object.entries(value), ([key, item]) =>
        typeFault(type.of, item, path === '' ? key : `${path}.${key}`),
      )
    }
  }
}
