import { useEffect, useState, type RefObject } from 'react'
import { isStored } from '@/lib/names'
import type { BlueprintBody } from '@/lib/wire'
import { draftOf } from './draft'
import type { EditorHandle } from './handle'
import { endingLike, plain } from './lineEnds'
import { useKeep } from './useKeep'
import { useWriting } from './useWriting'

/** What a person does with a blueprint that is there, while others may do the same. */
export function useEditing(space: string, newest: BlueprintBody, handle: RefObject<EditorHandle | null>) {
  const saved = plain(newest.yaml ?? '')
  const { version, name } = newest
  const writing = useWriting(space, draftOf(newest), { text: saved, version })
  const { draft, change, settle, restored } = writing
  // The text that this person began with; of a draft that came back it is not known.
  const [began, setBegan] = useState<string | null>(restored ? null : saved)
  const touched = draft.text !== began
  const keep = useKeep(space, (blueprint, wish) => {
    settle()
    setBegan(plain(wish.text))
    change({ basedOn: blueprint.version }, plain(wish.text))
  })
  const takeSaved = () => {
    keep.reset()
    settle()
    setBegan(saved)
    handle.current?.replace(saved)
    change({ text: saved, basedOn: version }, saved)
  }
  const outdated = draft.basedOn !== version && !keep.isPending
  useEffect(() => {
    if (!outdated || touched) return
    const soon = setTimeout(takeSaved)
    return () => clearTimeout(soon)
  })
  const unsaved = touched && draft.text !== saved
  const behind = touched && outdated
  return {
    ...writing,
    saved,
    keep,
    unsaved,
    behind,
    takeSaved,
    /** The text as it is sent: with the line ends of the file. */
    text: endingLike(newest.yaml ?? '', draft.text),
    goOn: () => {
      keep.reset()
      change({ basedOn: version }, saved)
    },
    save: (text: string) => {
      if (isStored(newest.repository_name) && unsaved && !behind && !keep.isPending) {
        keep.mutate({ name, text, basedOn: draft.basedOn })
      }
    },
  }
}
