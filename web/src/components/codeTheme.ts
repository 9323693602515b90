import { HighlightStyle } from '@codemirror/language'
import { tags } from '@lezer/highlight'
import { EditorView } from 'codemirror'

/** How code looks, by day and by night. */
export const codeTheme = (dark: boolean, minHeight: number) =>
  EditorView.theme(
    {
      '&': { fontSize: '13px', backgroundColor: 'transparent' },
      '.cm-scroller': { fontFamily: 'var(--mantine-font-family-monospace)', minHeight: `${minHeight}px` },
      '.cm-gutters': { backgroundColor: 'transparent', border: 'none', opacity: 0.6 },
      '&.cm-focused': { outline: 'none' },
      '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
    },
    { dark },
  )

export const codeColours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--code-name)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--code-text)' },
  { tag: [tags.number, tags.bool, tags.null, tags.keyword, tags.atom], color: 'var(--code-value)' },
  { tag: [tags.comment, tags.punctuation, tags.separator, tags.meta], color: 'var(--mantine-color-dimmed)' },
])
