import { json } from '@codemirror/lang-json'
import { yaml } from '@codemirror/lang-yaml'
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { tags } from '@lezer/highlight'
import { useComputedColorScheme } from '@mantine/core'
import { basicSetup, EditorView } from 'codemirror'
import { useEffect, useRef } from 'react'

interface Props {
  value: string
  language: 'yaml' | 'json'
  label: string
  invalid?: boolean
  minHeight?: number
  /** Absent: read-only. */
  onChange?: (value: string) => void
}

const theme = (dark: boolean, minHeight: number) =>
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

const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--code-name)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--code-text)' },
  { tag: [tags.number, tags.bool, tags.null, tags.keyword, tags.atom], color: 'var(--code-value)' },
  { tag: [tags.comment, tags.punctuation, tags.separator, tags.meta], color: 'var(--mantine-color-dimmed)' },
])

/** CodeMirror, read-only without `onChange`. The text is the parent's; the editor only reports changes of it. */
export default function CodeEditor({ value, language, label, invalid = false, minHeight = 120, onChange }: Props) {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  const report = useRef(onChange)
  const start = useRef(value)
  const dark = useComputedColorScheme('light') === 'dark'
  const readOnly = onChange === undefined

  useEffect(() => {
    report.current = onChange
    start.current = value
  }, [onChange, value])

  useEffect(() => {
    if (!host.current) return
    const editor = new EditorView({
      doc: start.current,
      parent: host.current,
      extensions: [
        basicSetup,
        language === 'yaml' ? yaml() : json(),
        syntaxHighlighting(colours),
        theme(dark, minHeight),
        EditorView.editable.of(!readOnly),
        EditorView.contentAttributes.of({ 'aria-label': label, ...(readOnly ? { tabindex: '0' } : {}) }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) report.current?.(update.state.doc.toString())
        }),
      ],
    })
    view.current = editor
    // Lines are as high as their letters, which may come later than the page.
    void document.fonts?.ready.then(() => editor.requestMeasure())
    return () => editor.destroy()
  }, [dark, label, language, minHeight, readOnly])

  useEffect(() => {
    const editor = view.current
    const shown = editor?.state.doc.toString()
    if (editor && shown !== value) editor.dispatch({ changes: { from: 0, to: shown?.length ?? 0, insert: value } })
  }, [value])

  return <div ref={host} className="code" data-invalid={invalid || undefined} />
}
