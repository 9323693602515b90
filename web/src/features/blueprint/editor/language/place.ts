import type { Entry } from './entry'
import { outline } from './outline'

/** Where somebody writes, and what is written there already. */
export type Place =
  /** A key, or an item of a list: `at` stands for it, in the outline of the text with a key there. */
  | { sort: 'key'; at: Entry; from: number; typed: string; root: Entry; inItem: boolean }
  /** Behind a key or a dash. */
  | { sort: 'value'; at: Entry; from: number; typed: string; root: Entry }
  /** Inside `{{ }}` or `{% %}`; typed is all from the opening brackets on. */
  | { sort: 'template'; at: Entry | null; from: number; typed: string; root: Entry }

const PROBE = 'slipwayHere'
const VALUE = /^("[^"]*"|'[^']*'|[^\s#"'{}[\],&*!|>%@`-][^#]*?|-[^\s#][^#]*?)\s*:\s+(.*)$/
const FLOW_VALUE = /(?:^|[{,[]\s*)("[^"]*"|'[^']*'|[^\s:{}[\],"'][^:{}[\],]*?)\s*:\s*([^{}[\],]*)$/

function find(of: Entry, wanted: (one: Entry) => boolean): Entry | null {
  for (const one of of.children) {
    const found = wanted(one) ? one : find(one, wanted)
    if (found) return found
  }
  return null
}

/** The innermost entry whose value is being written at an offset. */
export function entryAt(root: Entry, offset: number): Entry | null {
  let best: Entry | null = null
  const look = (of: Entry) => {
    for (const one of of.children) {
      const onKey = offset >= one.from && offset <= one.to && one.key !== null
      if (onKey || (offset >= one.valueFrom && offset <= one.valueTo)) best = one
      look(one)
    }
  }
  look(root)
  return best
}

/** What stands open before an offset: nothing, a template, a comment. */
function opened(before: string): { template: string | null; comment: boolean } {
  const template = /\{[{%](?!.*[}%]\})(.*)$/.exec(before)
  if (template) return { template: template[1] ?? '', comment: false }
  const outside = before.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, (all) => '_'.repeat(all.length))
  return { template: null, comment: /(^|\s)#/.test(outside) }
}

/** The text with a key where somebody writes, so that whatever is around it can be read. */
function probed(text: string, lineStart: number, lineEnd: number, head: string): Entry | null {
  const root = outline(`${text.slice(0, lineStart)}${head}${PROBE}:${text.slice(lineEnd)}`)
  return find(root, (one) => one.key === PROBE)
}

function rootOf(one: Entry): Entry {
  return one.parent === null ? one : rootOf(one.parent)
}

/** Inside `{a: 1, b` or `[a, b` on one line. */
function inFlow(text: string, offset: number, before: string): Place | null {
  const brackets = before.replace(/"[^"]*"|'[^']*'|\{\{.*?\}\}/g, (all) => '_'.repeat(all.length))
  const depth = (brackets.match(/[{[]/g)?.length ?? 0) - (brackets.match(/[}\]]/g)?.length ?? 0)
  if (depth <= 0) return null
  const pair = FLOW_VALUE.exec(before)
  const typed = pair ? (pair[2] ?? '') : (/[^{}[\],]*$/.exec(before)?.[0] ?? '').trimStart()
  const from = offset - typed.length
  const rest = text.slice(offset).replace(/^[^\n,}\]]*/, '')
  const written = pair ? PROBE : `${PROBE}: ''`
  const root = outline(text.slice(0, from) + written + rest)
  if (pair) {
    const at = find(root, (one) => one.value === PROBE)
    return at && { sort: 'value', at, from, typed, root }
  }
  const at = find(root, (one) => one.key === PROBE || one.value === `${PROBE}: ''`)
  return at && { sort: at.key === null ? 'value' : 'key', at, from, typed, root, inItem: true }
}

/** Where an offset is; null where nothing can be proposed, as in comments and texts of several lines. */
export function placeAt(text: string, offset: number): Place | null {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const newline = text.indexOf('\n', offset)
  const lineEnd = newline < 0 ? text.length : newline
  const before = text.slice(lineStart, offset)
  const { template, comment } = opened(before)
  if (comment) return null
  if (template !== null) {
    const root = outline(text)
    const at = entryAt(root, offset) ?? probed(text, lineStart, lineEnd, /^\s*/.exec(before)?.[0] ?? '')
    return { sort: 'template', at, from: offset - template.length, typed: template, root }
  }
  const [, indent = '', dashes = '', rest = ''] = /^(\s*)((?:-\s+)*)(.*)$/.exec(before) ?? []
  const head = indent + dashes
  const flowed = /[{[]/.test(rest) ? inFlow(text, offset, before) : null
  if (flowed) return flowed
  const pair = VALUE.exec(rest)
  const probe = probed(text, lineStart, lineEnd, head)
  if (probe === null) return null
  if (!pair)
    return {
      sort: 'key',
      at: probe,
      from: lineStart + head.length,
      typed: rest,
      root: rootOf(probe),
      inItem: dashes !== '',
    }
  const root = outline(text)
  const at = find(root, (one) => one.from === lineStart + head.length && one.key !== null)
  const typed = pair[2] ?? ''
  return at && { sort: 'value', at, from: offset - typed.length, typed, root }
}
