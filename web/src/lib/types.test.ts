import { describe, expect, it } from 'vitest'
import { typeFault } from './check'
import { emptyOf, typeOf } from './types'

const text = { type: 'string' }
const list = (items: object) => ({ type: 'array', items })
const map = (of: object | true) => ({ type: 'object', additionalProperties: of })
const object = (properties: object, required: string[] = []) => ({ type: 'object', properties, required })

describe('typeOf', () => {
  it.each([
    [text, { kind: 'string' }],
    [
      { type: 'string', enum: ['a', 'b'] },
      { kind: 'string', choices: ['a', 'b'] },
    ],
    [{ type: 'integer' }, { kind: 'number' }],
    [{ type: 'boolean' }, { kind: 'bool' }],
    [list(text), { kind: 'list', of: { kind: 'string' } }],
    [map({ type: 'number' }), { kind: 'map', of: { kind: 'number' } }],
    [map(true), { kind: 'map', of: { kind: 'any' } }],
    [
      { type: 'array', prefixItems: [text, { type: 'boolean' }] },
      { kind: 'tuple', items: [{ kind: 'string' }, { kind: 'bool' }] },
    ],
  ])('reads %j', (schema, type) => expect(typeOf(schema)).toEqual(type))
  it('tells what an object must have from what it may', () => {
    expect(typeOf(object({ a: text, b: { type: 'number' } }, ['a']))).toEqual({
      kind: 'object',
      fields: { a: { type: { kind: 'string' }, optional: false }, b: { type: { kind: 'number' }, optional: true } },
    })
  })
  it.each([null, undefined, {}, { type: 'strange' }, { type: 'object' }, 'string', []])(
    'takes %j for anything',
    (schema) => expect(typeOf(schema)).toEqual({ kind: 'any' }),
  )
})

describe('emptyOf', () => {
  it('begins with what is needed and nothing else', () => {
    expect(emptyOf(typeOf(object({ a: text, b: text, c: list(text) }, ['a', 'c'])))).toEqual({ a: '', c: [] })
    expect(emptyOf(typeOf({ type: 'array', prefixItems: [text, { type: 'boolean' }] }))).toEqual(['', false])
    expect(emptyOf(typeOf({ type: 'string', enum: ['a', 'b'] }))).toBe('a')
  })
})

describe('typeFault', () => {
  const fault = (schema: object, value: unknown) => typeFault(typeOf(schema), value)
  it('accepts what fits', () => {
    const nets = list(object({ name: text, bits: { type: 'number' } }, ['name']))
    expect(fault(nets, [{ name: 'a' }, { name: 'b', bits: 8 }])).toBeNull()
    expect(fault(map({ type: 'boolean' }), { a: true, b: 'false' })).toBeNull()
    expect(fault(text, 4)).toBeNull()
    expect(fault({}, { whatever: [null] })).toBeNull()
    expect(fault(object({ a: text }), { a: null })).toBeNull()
  })
  it('says where something does not fit', () => {
    const pair = { type: 'array', prefixItems: [text, { type: 'boolean' }] }
    const nested = object({ net: object({ cidr: text }, ['cidr']) }, ['net'])
    expect(fault(list({ type: 'number' }), [1, 'two'])).toBe('[1] must be a number, not a string.')
    expect(fault(nested, { net: {} })).toBe('net.cidr is missing.')
    expect(fault(map({ type: 'number' }), { a: [] })).toBe('a must be a number, not a list.')
    expect(fault(list(text), {})).toBe('The value must be a list: [ … ].')
    expect(fault(object({ a: text }), [])).toBe('The value must be an object: { … }.')
    expect(fault(pair, ['x'])).toBe('The value must be a list of 2.')
    expect(fault(pair, ['x', 3])).toBe('[1] must be true or false, not a number.')
    expect(fault({ type: 'string', enum: ['a', 'b'] }, 'c')).toBe('The value must be one of: a, b.')
  })
})
