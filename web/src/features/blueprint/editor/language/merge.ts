import { child, type Entry } from './entry'
import { outline } from './outline'

const SECTIONS = ['inputs', 'outputs', 'grains']
const blank = (line: string) => line.trim() === '' || line.startsWith('#')

/** The lines of a section, from its key to before the next one; comments above the next one are not among them. */
function range(lines: string[], root: Entry, section: Entry): [from: number, to: number] {
  const next = root.children.find((one) => one.line > section.line)
  let to = next ? next.line - 1 : lines.length
  while (to > section.line && blank(lines[to - 1] ?? '')) to--
  return [section.line, to]
}

/** The lines of each child of a section. */
function blocks(text: string, key: string): { name: string; lines: string[]; column: number }[] {
  const root = outline(text)
  const lines = text.split('\n')
  const section = child(root, key)
  if (section === null) return []
  const [, end] = range(lines, root, section)
  return section.children.flatMap((one, index) => {
    const to = section.children[index + 1]?.line ?? end + 1
    return one.key === null ? [] : [{ name: one.key, lines: lines.slice(one.line - 1, to - 1), column: one.column }]
  })
}

function freeName(wished: string, taken: Set<string>): string {
  let name = wished
  for (let number = 2; taken.has(name); number++) name = `${wished}-${number}`
  return name
}

function shifted(lines: string[], by: number): string[] {
  const move = (line: string) =>
    by > 0 ? ' '.repeat(by) + line : line.slice(Math.min(-by, line.length - line.trimStart().length))
  return lines.map((line) => (line.trim() === '' ? '' : move(line)))
}

/** Puts lines at the end of a section, which is made where there is none. */
function put(text: string, key: string, added: { lines: string[]; column: number }[]): string {
  if (added.length === 0) return text
  const root = outline(text)
  const lines = text.split('\n')
  const section = child(root, key)
  const column = section?.children.find((one) => one.key !== null)?.column ?? 2
  const more = added.flatMap((one) => shifted(one.lines, column - one.column))
  while (more.at(-1) === '') more.pop()
  if (section === null) {
    const before = text.trimEnd()
    return `${before}${before === '' ? '' : '\n\n'}${key}:\n${more.join('\n')}\n`
  }
  const [from, to] = range(lines, root, section)
  const empty = /^[{[]/.test(lines[from - 1]?.slice(section.valueFrom - section.from).trim() ?? '')
  if (empty && section.children.length === 0) lines[from - 1] = `${key}:`
  const result = [...lines.slice(0, to), ...more, ...lines.slice(to)].join('\n')
  return result.endsWith('\n') ? result : `${result}\n`
}

/** A text with the grains of another one, and the inputs and outputs that they want, as far as their names are free. */
export function withGrains(text: string, other: string): string {
  const root = outline(text)
  const taken = (key: string) => new Set((child(root, key)?.children ?? []).flatMap((one) => one.key ?? []))
  const names = taken('grains')
  const renamed = new Map<string, string>()
  for (const { name } of blocks(other, 'grains')) {
    const free = freeName(name, names)
    names.add(free)
    renamed.set(name, free)
  }
  let source = other
  for (const [old, now] of renamed) {
    if (old !== now)
      source = source
        .replaceAll(`.grains.${old}.`, `.grains.${now}.`)
        .replaceAll(`.grains.["${old}"].`, `.grains.["${now}"].`)
  }
  return SECTIONS.reduce((made, key) => {
    const there = key === 'grains' ? new Set<string>() : taken(key)
    const added = blocks(source, key)
      .filter((one) => !there.has(one.name))
      .map((one) => {
        const now = key === 'grains' ? (renamed.get(one.name) ?? one.name) : one.name
        return {
          ...one,
          lines: one.lines.map((line, index) => (index === 0 ? line.replace(one.name, () => now) : line)),
        }
      })
    return put(made, key, added)
  }, text)
}
