import { typeFault } from './check'
import { parseDuration } from './duration'
import { meets } from './rules'
import { typeOf } from './types'
import type { InputBody } from './wire'

export type FieldKind = 'choice' | 'secret' | 'bool' | 'number' | 'structure' | 'text'
type FieldInput = Pick<
  InputBody,
  | 'name'
  | 'value_schema'
  | 'sensitive'
  | 'optional'
  | 'has_default_value'
  | 'default_value'
  | 'allowed_values'
  | 'possible_values'
  | 'pattern'
  | 'validation_description'
  | 'rules'
  | 'style'
>

const STRUCTURES = ['list', 'map', 'tuple', 'object']

export function choices(input: FieldInput): string[] {
  return input.allowed_values.length > 0 ? input.allowed_values : input.possible_values
}

/** Which control a field gets. */
export function fieldKind(input: FieldInput): FieldKind {
  if (choices(input).length > 0) return 'choice'
  if (input.sensitive) return 'secret'
  const type = typeOf(input.value_schema).kind
  if (STRUCTURES.includes(type)) return 'structure'
  if (type === 'bool') return 'bool'
  return type === 'number' ? 'number' : 'text'
}

export function isRequired(input: FieldInput): boolean {
  return !input.optional && !input.has_default_value
}

function jsonFault(input: FieldInput, text: string): string | null {
  try {
    return typeFault(typeOf(input.value_schema), JSON.parse(text))
  } catch (error) {
    return `This is not JSON yet: ${error instanceof Error ? error.message : String(error)}`
  }
}

/** The texts that a multi-select's value lists; null where it is none. */
export function listed(text: string): string[] | null {
  if (text.trim() === '') return []
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) ? list.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))) : null
  } catch {
    return null
  }
}

/** Whether several values may be chosen; the value is then a JSON array of texts. */
export const isSeveral = (input: Pick<InputBody, 'style'>) => input.style === 'multi-select'

function offeredFault(input: FieldInput, text: string): string | null {
  const chosen = isSeveral(input) ? listed(text) : [text]
  if (chosen === null) return 'This must be a JSON list of texts.'
  const offered = choices(input)
  const fine = offered.length === 0 || text === input.default_value || chosen.every((one) => offered.includes(one))
  return fine ? null : `Choose one of: ${offered.join(', ')}.`
}

function patternFault(input: FieldInput, text: string): string | null {
  if (input.pattern === null || input.pattern === '') return null
  try {
    if (new RegExp(`^(?:${input.pattern})$`, 'u').test(text)) return null
  } catch {
    return null // a pattern only the server's engine understands; the server checks it
  }
  return input.validation_description || `It must match ${input.pattern}`
}

/** The message of the first rule that the value certainly breaks. */
function ruleFault(input: FieldInput, text: string): string | null {
  if (text.includes('{{')) return null // resolved by the server
  const broken = input.rules.find((rule) => meets(rule.condition, input.name, text) === false)
  return broken === undefined ? null : broken.message || `It must meet this rule: ${broken.condition}`
}

/** What is wrong with what a person typed, in a sentence; null where nothing is. */
export function inputFault(input: FieldInput, text: string): string | null {
  const empty = text.trim() === '' || (isSeveral(input) && text.trim() === '[]')
  if (empty) return isRequired(input) ? 'A value is needed.' : null
  const { kind } = typeOf(input.value_schema)
  const offered = offeredFault(input, text)
  if (offered !== null) return offered
  if (input.style === 'duration' && parseDuration(text) === null) return 'This must be a duration, such as P1DT2H.'
  if (kind === 'number' && !Number.isFinite(Number(text))) return 'This must be a number.'
  if (kind === 'bool' && text !== 'true' && text !== 'false') return 'This must be true or false.'
  const structure = STRUCTURES.includes(kind) ? jsonFault(input, text) : null
  return structure ?? patternFault(input, text) ?? ruleFault(input, text)
}

/** What a form starts with. A sensitive default is never shown: the server uses it when the field stays empty. */
export function startValue(input: FieldInput): string {
  if (input.sensitive) return ''
  if (input.default_value === null) return fieldKind(input) === 'bool' && isRequired(input) ? 'false' : ''
  if (fieldKind(input) !== 'structure') return input.default_value
  try {
    return JSON.stringify(JSON.parse(input.default_value), null, 2)
  } catch {
    return input.default_value
  }
}

/** The inputs of a launch request: what is empty stays out, so that defaults hold. */
export function launchInputs(inputs: FieldInput[], values: Record<string, string>): Record<string, string> {
  const given = inputs.map((input) => [input.name, values[input.name] ?? ''] as const)
  return Object.fromEntries(given.filter(([, text]) => text.trim() !== ''))
}

/** All that is wrong with a form, by the input's name. */
export function formFaults(inputs: FieldInput[], values: Record<string, string>): Record<string, string> {
  const faults = inputs.map((input) => [input.name, inputFault(input, values[input.name] ?? '')] as const)
  return Object.fromEntries(faults.filter((entry): entry is [string, string] => entry[1] !== null))
}
