import { useMutation } from '@tanstack/react-query'
import type { RefObject } from 'react'
import { complain, tell } from '@/components/notify'
import { at, call } from '@/lib/http'
import type { FormatBody } from '@/lib/wire'
import type { EditorHandle } from './handle'

/** Tidies the text in the editor, which can be undone there; a text that cannot be read stays as it is. */
export function useFormat(space: string, handle: RefObject<EditorHandle | null>) {
  const format = useMutation({
    mutationFn: (yaml: string) =>
      call<FormatBody>('POST', at('api', 'spaces', space, 'blueprints', 'format'), { yaml }),
    onSuccess: ({ yaml, diagnostics }, before) => {
      const fault = diagnostics[0]
      if (yaml === null) complain(new Error(`It cannot be tidied before line ${fault?.line ?? 1} is mended.`))
      else if (handle.current?.text() === before) {
        handle.current.replace(yaml)
        if (yaml === before) tell('It is tidy already.')
      }
    },
    onError: complain,
  })
  return () => {
    if (handle.current && !format.isPending) format.mutate(handle.current.text())
  }
}
