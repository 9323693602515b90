import { acceptCompletion, autocompletion, completionStatus, nextSnippetField, snippet, snippetKeymap, prevSnippetField, clearSnippet, startCompletion, type Completion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete' // prettier-ignore
import { Prec, type Extension } from '@codemirror/state'
import { hoverTooltip, keymap, type EditorView } from '@codemirror/view'
import { proposalsAt } from './language/complete'
import { explanationAt, type Explanation } from './language/hover'
import type { Facts, Proposal } from './language/proposal'
import type { Schema } from './language/schema'

/** What helps somebody to write; the schema is null until it is here. */
export interface Assistance {
  schema: Schema | null
  facts: Facts
}

const SORTS = { key: 'property', value: 'enum', name: 'variable', template: 'function' } as const

function element(tag: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(tag)
  made.textContent = text
  made.className = className
  return made
}

function completion(option: Proposal, rank: number): Completion {
  const put = snippet(option.insert)
  return {
    label: option.label,
    detail: option.detail,
    type: SORTS[option.sort],
    boost: Math.max(-99, 50 - rank),
    ...(option.info !== '' && { info: () => element('div', option.info) }),
    apply: (view, chosen, from, to) => {
      put(view, chosen, from, to)
      if (option.again) queueMicrotask(() => startCompletion(view))
    },
  }
}

/** Snippets bring their own indentation, which CodeMirror would add to the line's once more. */
function unindented(view: CompletionContext, option: Proposal): Proposal {
  const indent = /^\s*/.exec(view.state.doc.lineAt(view.pos).text)?.[0] ?? ''
  return { ...option, insert: option.insert.replaceAll(`\n${indent}`, '\n') }
}

const complete =
  (assistance: () => Assistance) =>
  async (context: CompletionContext): Promise<CompletionResult | null> => {
    const { schema, facts } = assistance()
    if (schema === null) return null
    const found = await proposalsAt(schema, context.state.doc.toString(), context.pos, facts)
    if (found === null || found.options.length === 0) return null
    if (!context.explicit && !found.eager && found.from === context.pos) return null
    return { from: found.from, options: found.options.map((one, rank) => completion(unindented(context, one), rank)) }
  }

function tooltip(of: Explanation): HTMLElement {
  const box = element('div', '', 'explanation')
  box.append(element('strong', of.title))
  if (of.about !== '') box.append(element('p', of.about))
  for (const [name, value] of of.facts) box.append(element('div', `${name}: ${value}`, 'fact'))
  return box
}

const hover = (assistance: () => Assistance) =>
  hoverTooltip((view, position) => {
    const { schema } = assistance()
    const found = schema && explanationAt(schema, view.state.doc.toString(), position)
    return found && { pos: found.from, end: found.to, above: true, create: () => ({ dom: tooltip(found) }) }
  })

/** To the next gap of what was put in, with what may stand there; in a list of proposals it takes the one that is marked. */
function onwards(view: EditorView): boolean {
  if (completionStatus(view.state) === 'active' && acceptCompletion(view)) return true
  return nextSnippetField(view) && startCompletion(view)
}

/** Completion, and documentation of what is under the pointer. */
export function assist(assistance: () => Assistance): Extension {
  return [
    autocompletion({
      override: [complete(assistance)],
      icons: false,
      maxRenderedOptions: 200,
      activateOnTypingDelay: 60,
    }),
    snippetKeymap.of([
      { key: 'Tab', run: onwards, shift: prevSnippetField },
      { key: 'Escape', run: clearSnippet },
    ]),
    Prec.high(
      keymap.of([{ key: 'Tab', run: (view) => completionStatus(view.state) === 'active' && acceptCompletion(view) }]),
    ),
    hover(assistance),
  ]
}
