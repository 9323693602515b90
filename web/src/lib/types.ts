/** Terraform's type expressions, as far as a form needs them: `list(object({ name = string, size = optional(number) }))`. */
export type ValueType =
  | { kind: 'any' | 'string' | 'number' | 'bool' }
  | { kind: 'list' | 'map'; of: ValueType }
  | { kind: 'tuple'; items: ValueType[] }
  | { kind: 'object'; fields: Record<string, { type: ValueType; optional: boolean }> }

const ANY: ValueType = { kind: 'any' }
const TOKEN = /\s*([A-Za-z_][\w-]*|[(){}[\],=:]|"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?)/y

class Reader {
  private readonly tokens: string[]
  private next = 0

  constructor(text: string) {
    this.tokens = []
    const bare = text.replace(/(#|\/\/)[^\n]*/g, '').trim()
    TOKEN.lastIndex = 0
    while (TOKEN.lastIndex < bare.length) {
      const match = TOKEN.exec(bare)
      if (!match?.[1]) throw new Error('not a type')
      this.tokens.push(match[1])
    }
  }

  peek = () => this.tokens[this.next] ?? ''
  take = () => this.tokens[this.next++] ?? ''
  done = () => this.next >= this.tokens.length

  expect(token: string) {
    if (this.take() !== token) throw new Error(`expected ${token}`)
  }

  /** Passes over a default value inside `optional(type, default)`. */
  skipValue() {
    for (let depth = 0; depth > 0 || this.peek() !== ')';) {
      if (this.done()) throw new Error('unclosed')
      const token = this.take()
      if ('([{'.includes(token)) depth++
      if (')]}'.includes(token)) depth--
    }
  }
}

function readFields(reader: Reader): ValueType {
  const fields: Record<string, { type: ValueType; optional: boolean }> = {}
  reader.expect('(')
  reader.expect('{')
  while (reader.peek() !== '}') {
    const name = reader.take().replace(/^"|"$/g, '')
    if (!['=', ':'].includes(reader.take())) throw new Error('expected =')
    const optional = reader.peek() === 'optional'
    if (optional) {
      reader.take()
      reader.expect('(')
    }
    fields[name] = { type: readType(reader), optional }
    if (optional) {
      if (reader.peek() === ',') reader.skipValue()
      reader.expect(')')
    }
    if (reader.peek() === ',') reader.take()
  }
  reader.expect('}')
  reader.expect(')')
  return { kind: 'object', fields }
}

function readTuple(reader: Reader): ValueType {
  const items: ValueType[] = []
  reader.expect('(')
  reader.expect('[')
  while (reader.peek() !== ']') {
    items.push(readType(reader))
    if (reader.peek() === ',') reader.take()
  }
  reader.expect(']')
  reader.expect(')')
  return { kind: 'tuple', items }
}

function readOf(reader: Reader): ValueType {
  if (reader.peek() !== '(') return ANY
  reader.expect('(')
  const of = readType(reader)
  reader.expect(')')
  return of
}

function readType(reader: Reader): ValueType {
  const word = reader.take()
  if (word === 'string' || word === 'number' || word === 'bool' || word === 'any') return { kind: word }
  if (word === 'list' || word === 'set') return { kind: 'list', of: readOf(reader) }
  if (word === 'map') return { kind: 'map', of: readOf(reader) }
  if (word === 'tuple') return readTuple(reader)
  if (word === 'object') return readFields(reader)
  throw new Error(`unknown type ${word}`)
}

/** The type that a text describes; `any` where it is not understood, so that a form never refuses what it does not know. */
export function parseType(text: string): ValueType {
  try {
    const reader = new Reader(text)
    const type = readType(reader)
    return reader.done() ? type : ANY
  } catch {
    return ANY
  }
}
