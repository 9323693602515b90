import { entry, plain, type Entry } from './entry'
import { flow } from './flow'

const QUOTED = String.raw`"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'`
const KEY = new RegExp(String.raw`^(${QUOTED}|[^\s#"'{}[\],&*!|>%@\x60][^#]*?|\?)\s*:(?=\s|$)`)
const BLOCK = /^[|>][-+0-9]*\s*(#.*)?$/

/** Without a comment behind it. */
export function bare(value: string): string {
  const quoted = new RegExp(`^(${QUOTED})`).exec(value)
  return quoted ? quoted[0] : value.replace(/(^|\s)#.*$/, '').trimEnd()
}

/** Reads a text that is being written. What is no key and no item is passed over; nothing is ever refused. */
export function outline(text: string): Entry {
  const root = entry({ key: null, from: 0, to: 0, column: -1, line: 0 })
  let open: Entry[] = [root]
  /** Column of the key whose lines are a text, or whose brackets are not closed yet. */
  let textBelow = -1
  let skipTo = 0
  let from = 0
  const lines = text.split('\n')
  const put = (one: Entry) => {
    const isItem = one.key === null
    open = open.filter(
      (each) => each.column < one.column || (isItem && each.column === one.column && each.key !== null),
    )
    const parent = open.at(-1) ?? root
    one.parent = parent
    parent.children.push(one)
    open.push(one)
  }
  lines.forEach((line, index) => {
    const start = from
    from += line.length + 1
    let column = line.length - line.trimStart().length
    const content = line.slice(column)
    if (start < skipTo || content === '' || content.startsWith('#')) return
    if (textBelow >= 0 && column > textBelow) return
    textBelow = -1
    let rest = content
    let last: Entry | null = null
    for (let dash = /^-(\s+|$)/.exec(rest); dash; dash = /^-(\s+|$)/.exec(rest)) {
      last = entry({ key: null, from: start + column, to: start + column + 1, column, line: index + 1 })
      put(last)
      column += dash[0].length
      rest = rest.slice(dash[0].length)
    }
    const key = KEY.exec(rest)
    if (key) {
      const name = key[1] ?? ''
      const at = start + column
      last = entry({ key: plain(name), from: at, to: at + name.length, column, line: index + 1 })
      put(last)
      column += key[0].length
      rest = rest.slice(key[0].length)
    }
    if (last === null) return
    const gap = rest.length - rest.trimStart().length
    const value = bare(rest.slice(gap))
    last.valueFrom = start + column + gap
    last.valueTo = last.valueFrom + value.length
    last.value = plain(value)
    if (BLOCK.test(value)) textBelow = last.column
    else if (/^[{[](?!\{|%)/.test(value)) skipTo = flow(text, last)
  })
  return root
}
