import { yaml } from '@codemirror/lang-yaml'
import { syntaxHighlighting } from '@codemirror/language'
import { lintGutter, setDiagnostics, type Diagnostic as Mark } from '@codemirror/lint'
import { EditorState, Prec } from '@codemirror/state'
import { keymap } from '@codemirror/view'
import { useComputedColorScheme } from '@mantine/core'
import { basicSetup, EditorView } from 'codemirror'
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react'
import { codeColours, codeTheme } from '@/components/codeTheme'
import { assist, type Assistance } from './assistance'
import type { Fault } from './faults'
import { handleOf, type EditorHandle } from './handle'

interface Props {
  /** What it begins with; later on the text is its own. */
  start: string
  faults: Fault[]
  /** The text that the faults are about. */
  checked: string | null
  assistance: Assistance
  ref: Ref<EditorHandle>
  onChange: (text: string) => void
  onCursor: (offset: number) => void
  /** Runs for Ctrl-S or Cmd-S. */
  onSave: () => void
}

function mark(fault: Fault, length: number): Mark {
  const { suggestion } = fault
  const message = [fault.message, fault.detail].filter(Boolean).join(' ')
  return {
    from: Math.min(fault.from, length),
    to: Math.min(fault.to, length),
    severity: fault.severity,
    message,
    ...(suggestion !== null && {
      actions: [
        {
          name: `Change it to ${suggestion}`,
          apply: (view: EditorView, from: number, to: number) =>
            view.dispatch({ changes: { from, to, insert: suggestion }, userEvent: 'input' }),
        },
      ],
    }),
  }
}

/** The text of a blueprint with everything that helps to write it. It owns the text; the page is told and acts through the handle. */
export default function TextEditor({ start, faults, checked, assistance, ref, onChange, onCursor, onSave }: Props) {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  const now = useRef({ start, assistance, onChange, onCursor, onSave })
  const dark = useComputedColorScheme('light') === 'dark'

  useImperativeHandle(ref, () => handleOf(() => view.current), [])

  useEffect(() => {
    now.current = { ...now.current, assistance, onChange, onCursor, onSave }
  }, [assistance, onChange, onCursor, onSave])

  useEffect(() => {
    if (!host.current) return
    const save = () => {
      now.current.onSave()
      return true
    }
    const editor = new EditorView({
      doc: now.current.start,
      parent: host.current,
      extensions: [
        assist(() => now.current.assistance),
        Prec.high(keymap.of([{ key: 'Mod-s', preventDefault: true, run: save }])),
        basicSetup,
        yaml(),
        EditorState.tabSize.of(2),
        lintGutter(),
        syntaxHighlighting(codeColours),
        codeTheme(dark, 320),
        EditorView.contentAttributes.of({ 'aria-label': 'Blueprint text', 'aria-describedby': 'editor-keys' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) {
            now.current.start = update.state.doc.toString()
            now.current.onChange(now.current.start)
          }
          if (update.selectionSet || update.docChanged) now.current.onCursor(update.state.selection.main.head)
        }),
      ],
    })
    view.current = editor
    void document.fonts?.ready.then(() => editor.requestMeasure())
    return () => {
      view.current = null
      editor.destroy()
    }
  }, [dark])

  useEffect(() => {
    const editor = view.current
    if (!editor || editor.state.doc.toString() !== checked) return
    const marks = faults.map((one) => mark(one, editor.state.doc.length))
    editor.dispatch(setDiagnostics(editor.state, marks))
  }, [faults, checked, dark])

  return <div ref={host} className="code workbench-text" />
}
