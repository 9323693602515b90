import { entry, plain, type Entry } from './entry'

const MOST = 20_000

/** Where brackets that open at a place are closed again, behind the last one; null where they are not. */
function closed(text: string, at: number): number | null {
  let depth = 0
  let quote = ''
  for (let here = at; here < Math.min(text.length, at + MOST); here++) {
    const sign = text.charAt(here)
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '{' || sign === '[') depth++
    else if ((sign === '}' || sign === ']') && --depth === 0) return here + 1
  }
  return null
}

/** The parts between commas that are in no brackets and no quotes. */
function parts(text: string, from: number, to: number): [number, number][] {
  const found: [number, number][] = []
  let depth = 0
  let quote = ''
  let start = from
  for (let here = from; here < to; here++) {
    const sign = text.charAt(here)
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '{' || sign === '[') depth++
    else if (sign === '}' || sign === ']') depth--
    else if (sign === ',' && depth === 0) {
      found.push([start, here])
      start = here + 1
    }
  }
  found.push([start, to])
  return found
}

function read(text: string, from: number, to: number, parent: Entry) {
  const mapping = text.charAt(from) === '{'
  for (const [begin, end] of parts(text, from + 1, to)) {
    const piece = text.slice(begin, end)
    const at = begin + piece.length - piece.trimStart().length
    const pair = mapping ? /^\s*("[^"]*"|'[^']*'|[^\s:][^:]*?)\s*:(?=\s|$)\s*/.exec(piece) : null
    if (piece.trim() === '' || (mapping && pair === null)) continue
    const name = pair?.[1] ?? null
    const valueFrom = pair ? begin + pair[0].length : at
    const value = text.slice(valueFrom, end).trimEnd()
    const one = entry({
      key: name === null ? null : plain(name),
      from: at,
      to: at + (name?.length ?? 1),
      column: parent.column + 1,
      line: parent.line,
      value: plain(value),
      valueFrom,
      valueTo: valueFrom + value.length,
      parent,
    })
    parent.children.push(one)
    if (/^[{[](?!\{|%)/.test(value))
      read(text, valueFrom, valueFrom + value.length - (/[}\]]$/.test(value) ? 1 : 0), one)
  }
}

/** Reads `{a: 1}` and `[a, b]` behind an entry. Gives back the offset behind it, from where to read on. */
export function flow(text: string, of: Entry): number {
  const end = closed(text, of.valueFrom)
  const to = end === null ? of.valueTo : end - 1
  read(text, of.valueFrom, to, of)
  if (end !== null) of.valueTo = end
  return to
}
