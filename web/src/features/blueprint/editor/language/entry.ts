/** A key, or an item of a list (its key is null), as far as it is written. Places are offsets in the text. */
export interface Entry {
  key: string | null
  /** Of the key, or of the item's dash. */
  from: number
  to: number
  column: number
  line: number
  /** What stands behind it on its line, without quotes; empty where nothing does. */
  value: string
  valueFrom: number
  valueTo: number
  children: Entry[]
  parent: Entry | null
}

export function entry(part: Partial<Entry> & Pick<Entry, 'key' | 'from' | 'to' | 'column' | 'line'>): Entry {
  return { value: '', valueFrom: part.to, valueTo: part.to, children: [], parent: null, ...part }
}

/** A scalar without its quotes. */
export function plain(text: string): string {
  const trimmed = text.trim()
  if (/^'.*'$/s.test(trimmed)) return trimmed.slice(1, -1).replaceAll("''", "'")
  return /^".*"$/s.test(trimmed) ? trimmed.slice(1, -1).replace(/\\(["\\])/g, '$1') : trimmed
}

/** The names on the way to an entry; an item of a list is its number. */
export function pathOf(of: Entry): (string | number)[] {
  const { parent } = of
  if (parent === null) return []
  return [...pathOf(parent), of.key ?? parent.children.filter((one) => one.key === null).indexOf(of)]
}

export function child(of: Entry | null | undefined, ...keys: string[]): Entry | null {
  let found: Entry | null = of ?? null
  for (const key of keys) found = found?.children.find((one) => one.key === key) ?? null
  return found
}

/** What a list holds: `- a` line by line, `[a, b]`, and the keys of `- a: 1`. */
export function items(of: Entry | null): string[] {
  return (of?.children ?? []).flatMap((one) => one.children[0]?.key ?? (one.value === '' ? [] : one.value))
}

export function* walk(of: Entry): Generator<Entry> {
  for (const one of of.children) {
    yield one
    yield* walk(one)
  }
}
