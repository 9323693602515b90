import { describe, expect, it } from 'vitest'
import { input } from '@/test/samples'
import { fieldKind, formFaults, inputFault, isRequired, launchInputs, startValue } from './inputs'

const LIST = (of: string) => ({ type: 'array', items: { type: of } })

describe('fieldKind', () => {
  it.each([
    [input({ value_schema: { type: 'string' } }), 'text'],
    [input({ value_schema: { type: 'number' } }), 'number'],
    [input({ value_schema: { type: 'boolean' } }), 'bool'],
    [input({ value_schema: LIST('string') }), 'structure'],
    [input({ value_schema: { type: 'object', properties: { a: { type: 'string' } } } }), 'structure'],
    [input({ allowed_values: ['a', 'b'] }), 'choice'],
    [input({ possible_values: ['a'] }), 'choice'],
    [input({ sensitive: true, value_schema: { type: 'object', additionalProperties: { type: 'string' } } }), 'secret'],
  ])('chooses a control %#', (field, kind) => expect(fieldKind(field)).toBe(kind))
})

describe('inputFault', () => {
  it('asks for a value only where one is needed', () => {
    expect(inputFault(input(), ' ')).toBe('A value is needed.')
    expect(inputFault(input({ optional: true }), '')).toBeNull()
    expect(inputFault(input({ has_default_value: true, default_value: 'x' }), '')).toBeNull()
  })
  it('checks numbers and truth values', () => {
    expect(inputFault(input({ value_schema: { type: 'number' } }), '12,5')).toBe('This must be a number.')
    expect(inputFault(input({ value_schema: { type: 'number' } }), '12.5')).toBeNull()
    expect(inputFault(input({ value_schema: { type: 'boolean' } }), 'yes')).toBe('This must be true or false.')
  })
  it('checks allowed values', () => {
    expect(inputFault(input({ allowed_values: ['s', 'm'] }), 'l')).toBe('Choose one of: s, m.')
  })
  it('checks each of several values, and a default never', () => {
    const several = input({
      style: 'multi-select',
      allowed_values: ['a', 'b'],
      has_default_value: true,
      default_value: '["z"]',
    })
    expect(inputFault(several, '["a","c"]')).toBe('Choose one of: a, b.')
    expect(inputFault(several, '["a","b"]')).toBeNull()
    expect(inputFault(several, '["z"]')).toBeNull()
    expect(inputFault(several, 'a')).toBe('This must be a JSON list of texts.')
    expect(inputFault(input({ style: 'multi-select' }), '[]')).toBe('A value is needed.')
  })
  it('checks durations', () => {
    expect(inputFault(input({ style: 'duration' }), 'P1DT2H')).toBeNull()
    expect(inputFault(input({ style: 'duration' }), 'an hour')).toMatch(/^This must be a duration/)
  })
  it('checks JSON and its type while it is typed', () => {
    expect(inputFault(input({ value_schema: LIST('string') }), '["a"')).toMatch(/^This is not JSON yet/)
    expect(inputFault(input({ value_schema: LIST('number') }), '["a"]')).toBe('[0] must be a number, not a string.')
    expect(inputFault(input({ value_schema: LIST('number'), sensitive: true }), '[1]')).toBeNull()
  })
  it('checks the pattern from end to end and says it in the author’s words', () => {
    const named = input({ pattern: '[a-z]+', validation_description: 'Small letters only' })
    expect(inputFault(named, 'abc1')).toBe('Small letters only')
    expect(inputFault(named, 'abc')).toBeNull()
    expect(inputFault(input({ pattern: '[a-z]+' }), '9')).toBe('It must match [a-z]+')
  })
  it('leaves a pattern it cannot read to the server', () => {
    expect(inputFault(input({ pattern: '(?<!' }), 'x')).toBeNull()
  })
})

describe('startValue', () => {
  it('starts with the default, nicely laid out', () => {
    expect(startValue(input({ default_value: 'eu' }))).toBe('eu')
    expect(startValue(input({ value_schema: LIST('number'), default_value: '[1,2]' }))).toBe('[\n  1,\n  2\n]')
    expect(startValue(input({ value_schema: LIST('number'), default_value: 'not json' }))).toBe('not json')
  })
  it('never shows a sensitive default', () => {
    expect(startValue(input({ sensitive: true, default_value: 'hunter2' }))).toBe('')
  })
  it('takes a switch that is needed for off', () => {
    expect(startValue(input({ value_schema: { type: 'boolean' } }))).toBe('false')
    expect(startValue(input({ value_schema: { type: 'boolean' }, optional: true }))).toBe('')
  })
})

it('sends only what has a value', () => {
  const inputs = [input({ name: 'a' }), input({ name: 'b' }), input({ name: 'c' })]
  expect(launchInputs(inputs, { a: '1', b: ' ', other: 'x' })).toEqual({ a: '1' })
})

it('names every fault of a form', () => {
  const inputs = [
    input({ name: 'a' }),
    input({ name: 'n', value_schema: { type: 'number' } }),
    input({ name: 'o', optional: true }),
  ]
  expect(Object.keys(formFaults(inputs, { n: 'x' }))).toEqual(['a', 'n'])
  expect(isRequired(input())).toBe(true)
})
