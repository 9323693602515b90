import { useCallback, useState } from 'react'
import { dropDraft, readDraft, writeDraft, type Draft } from './draft'

export interface Saved {
  text: string
  version: number
}

/** What is being written, kept in this browser with every change until it is saved. */
export function useWriting(space: string, blueprint: string | null, saved: Saved) {
  const [found] = useState(() => readDraft(space, blueprint))
  const usable = found !== null && found.text !== saved.text && (blueprint === null) === (found.basedOn === 0)
  const [restored, setRestored] = useState(usable)
  const [kept, setKept] = useState(true)
  const [draft, setDraft] = useState<Draft>(() =>
    usable ? found : { text: saved.text, basedOn: saved.version, name: '', at: 0 },
  )
  const change = useCallback(
    (part: Partial<Omit<Draft, 'at'>>, savedText: string) => {
      setDraft((old) => {
        const next = { ...old, ...part, at: Date.now() }
        if (next.text === savedText && next.name === '') dropDraft(space, blueprint)
        else setKept(writeDraft(space, blueprint, next))
        return next
      })
    },
    [space, blueprint],
  )
  const forget = useCallback(() => dropDraft(space, blueprint), [space, blueprint])
  return { draft, change, forget, restored, settle: () => setRestored(false), kept }
}
