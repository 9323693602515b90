import { EditorSelection } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/** What the page does to the text, all of which can be undone. */
export interface EditorHandle {
  text: () => string
  /** Marks a place, shows it and lets the person write there. */
  goTo: (from: number, to?: number) => void
  put: (text: string, from: number, to: number) => void
  /** Puts another text in its place, changing only what differs so that the cursor stays. */
  replace: (text: string) => void
}

/** Acts on the view that there is; on none before it is shown. */
export function handleOf(shown: () => EditorView | null): EditorHandle {
  return {
    text: () => shown()?.state.doc.toString() ?? '',
    goTo: (from, to = from) => {
      const view = shown()
      if (!view) return
      const length = view.state.doc.length
      const selection = EditorSelection.single(Math.min(from, length), Math.min(to, length))
      view.dispatch({ selection, effects: EditorView.scrollIntoView(selection.main, { y: 'center' }) })
      view.focus()
    },
    put: (text, from, to) => {
      const view = shown()
      view?.dispatch({
        changes: { from, to, insert: text },
        selection: { anchor: from + text.length },
        userEvent: 'input',
      })
      view?.focus()
    },
    replace: (text) => {
      const view = shown()
      if (!view) return
      const before = view.state.doc.toString()
      if (before === text) return
      let from = 0
      while (from < before.length && before.charAt(from) === text.charAt(from)) from++
      let end = before.length
      let other = text.length
      while (end > from && other > from && before.charAt(end - 1) === text.charAt(other - 1)) {
        end--
        other--
      }
      view.dispatch({ changes: { from, to: end, insert: text.slice(from, other) }, userEvent: 'input' })
    },
  }
}
