import { describe, expect, it } from 'vitest'
import { typeFault } from './check'
import { parseType } from './types'

describe('parseType', () => {
  it.each(['string', 'number', 'bool', 'any'])('reads %s', (name) => expect(parseType(name)).toEqual({ kind: name }))
  it('reads lists, sets and maps', () => {
    expect(parseType('list(string)')).toEqual({ kind: 'list', of: { kind: 'string' } })
    expect(parseType('set(number)')).toEqual({ kind: 'list', of: { kind: 'number' } })
    expect(parseType('map(any)')).toEqual({ kind: 'map', of: { kind: 'any' } })
  })
  it('reads objects over several lines, with comments and optional fields', () => {
    const text = `object({
      name  = string // a comment, with {brackets}
      size  = optional(number, 3)
      extra = optional(map(string), { a = "b" })
    })`
    expect(parseType(text)).toEqual({
      kind: 'object',
      fields: {
        name: { type: { kind: 'string' }, optional: false },
        size: { type: { kind: 'number' }, optional: true },
        extra: { type: { kind: 'map', of: { kind: 'string' } }, optional: true },
      },
    })
  })
  it('reads tuples', () => {
    expect(parseType('tuple([string, number])')).toEqual({
      kind: 'tuple',
      items: [{ kind: 'string' }, { kind: 'number' }],
    })
  })
  it.each(['', 'list(', 'object({', 'strange', 'list(string) and more', '!!'])('takes "%s" for anything', (text) =>
    expect(parseType(text)).toEqual({ kind: 'any' }),
  )
})

describe('typeFault', () => {
  const fault = (type: string, value: unknown) => typeFault(parseType(type), value)
  it('accepts what fits', () => {
    expect(
      fault('list(object({ name = string, bits = optional(number) }))', [{ name: 'a' }, { name: 'b', bits: 8 }]),
    ).toBeNull()
    expect(fault('map(bool)', { a: true, b: 'false' })).toBeNull()
    expect(fault('string', 4)).toBeNull()
    expect(fault('any', { whatever: [null] })).toBeNull()
    expect(fault('object({ a = optional(string) })', { a: null })).toBeNull()
  })
  it('says where something does not fit', () => {
    expect(fault('list(number)', [1, 'two'])).toBe('[1] must be a number, not a string.')
    expect(fault('object({ net = object({ cidr = string }) })', { net: {} })).toBe('net.cidr is missing.')
    expect(fault('map(number)', { a: [] })).toBe('a must be a number, not a list.')
    expect(fault('list(string)', {})).toBe('The value must be a list: [ … ].')
    expect(fault('object({ a = string })', [])).toBe('The value must be an object: { … }.')
    expect(fault('tuple([string, bool])', ['x'])).toBe('The value must be a list of 2.')
    expect(fault('tuple([string, bool])', ['x', 3])).toBe('[1] must be true or false, not a number.')
  })
})
