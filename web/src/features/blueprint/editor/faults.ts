import type { Diagnostic } from '@/lib/wire'
import type { GrainLine } from './language/names'

/** A remark about the text at its place in it. */
export interface Fault {
  severity: 'error' | 'warning' | 'info'
  message: string
  detail: string
  /** What was probably meant, ready to be put in. */
  suggestion: string | null
  line: number
  column: number
  from: number
  to: number
}

const TOKEN = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s,:{}[\]#]+(?:[ ](?=[^\s:{}[\]#]*:)[^\s,:{}[\]#]+)*)/

/** Where a remark's place begins and ends in a text, at least one letter of its line where there is one. */
function extent(text: string, lines: number[], line: number, column: number): [number, number] {
  const start = lines[Math.min(Math.max(line, 1), lines.length) - 1] ?? 0
  const next = text.indexOf('\n', start)
  const end = next < 0 ? text.length : next
  const indent = /^\s*/.exec(text.slice(start, end))?.[0].length ?? 0
  const from = Math.min(column > 0 ? start + column - 1 : start + indent, end)
  const token = TOKEN.exec(text.slice(from, end))
  return from === end ? [Math.max(start, end - 1), end] : [from, token ? from + token[0].length : from + 1]
}

/** Remarks of the server, each with its place in the text that was checked; errors first within a line. */
export function faultsOf(text: string, diagnostics: Diagnostic[]): Fault[] {
  const lines = [0, ...[...text.matchAll(/\n/g)].map((found) => found.index + 1)]
  return diagnostics
    .map((one): Fault => {
      const [from, to] = extent(text, lines, one.line ?? 1, one.column ?? 0)
      const severity = one.severity === 'error' || one.severity === 'warning' ? one.severity : 'info'
      const detail = 'detail' in one && typeof one.detail === 'string' ? one.detail : ''
      const { message, suggestion } = one
      return { severity, message, detail, suggestion, line: one.line ?? 1, column: one.column ?? 1, from, to }
    })
    .sort((one, other) => one.from - other.from || one.severity.localeCompare(other.severity))
}

/** The worst that is said between a grain's line and the next thing at its depth. */
export function stateOf(grain: GrainLine, end: number, faults: Fault[]): 'error' | 'warning' | 'fine' {
  const inside = faults.filter((one) => one.from >= grain.from && one.from < end)
  if (inside.some((one) => one.severity === 'error')) return 'error'
  return inside.some((one) => one.severity === 'warning') ? 'warning' : 'fine'
}
