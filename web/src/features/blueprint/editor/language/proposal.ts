import type { AssetBody } from '@/lib/wire'

/** Something that may be written at a place. */
export interface Proposal {
  label: string
  /** A few words beside it. */
  detail: string
  /** Sentences that explain it. */
  info: string
  /** What is put in, with fields as CodeMirror's snippets write them. */
  insert: string
  sort: 'key' | 'value' | 'name' | 'template'
  /** Whether what comes next should be proposed at once. */
  again: boolean
}

export interface Proposals {
  from: number
  options: Proposal[]
  /** Whether they fit so well that they may open before anything is typed. */
  eager: boolean
}

export const proposal = (label: string, part: Partial<Proposal> = {}): Proposal => ({
  label,
  detail: '',
  info: '',
  insert: literal(label),
  sort: 'value',
  again: false,
  ...part,
})

export type CodeFact = Pick<AssetBody, 'path' | 'kind' | 'inputs' | 'outputs'>

/** What the space has that blueprints name. Each is asked for where somebody writes such a name. */
export interface Facts {
  stores: () => Promise<string[]>
  agents: () => Promise<string[]>
  parameters: () => Promise<string[]>
  /** Code that was found in a repository. */
  assets: (store: string) => Promise<CodeFact[]>
}

export const NO_FACTS: Facts = {
  stores: () => Promise.resolve([]),
  agents: () => Promise.resolve([]),
  parameters: () => Promise.resolve([]),
  assets: () => Promise.resolve([]),
}

/** So that a snippet takes it as it is. */
export const literal = (text: string) => text.replace(/([$#])\{/g, '$1\\{')

/** A text as a YAML scalar, in quotes where it needs them. */
export function scalar(text: string): string {
  const safe = /^[A-Za-z0-9_./][\w ./()@-]*$/.test(text) && !/\s$/.test(text)
  const word = /^(true|false|null|yes|no|on|off|~|[-+.\d][\d_.eE+-]*)$/i.test(text)
  return safe && !word ? text : `'${text.replaceAll("'", "''")}'`
}

/** A name in a template's path: `.vpc_id`, or `.["with spaces"]`. */
export const member = (name: string) => (/^[\w-]+$/.test(name) ? `.${name}` : `.["${name}"]`)
