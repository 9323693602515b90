import { json } from '@codemirror/lang-json'
import { yaml } from '@codemirror/lang-yaml'
import { syntaxHighlighting } from '@codemirror/language'
import { useComputedColorScheme } from '@mantine/core'
import { basicSetup, EditorView } from 'codemirror'
import { useEffect, useRef } from 'react'
import { codeColours, codeTheme } from './codeTheme'

interface Props {
  value: string
  language: 'yaml' | 'json'
  label: string
  invalid?: boolean
  minHeight?: number
  /** Absent: read-only. */
  onChange?: (value: string) => void
}

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
        syntaxHighlighting(codeColours),
        codeTheme(dark, minHeight),
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
