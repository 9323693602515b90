import { useMutation, useQueryClient } from '@tanstack/react-query'
import { tell } from '@/components/notify'
import { call } from '@/lib/http'
import { keys } from '@/lib/queries'
import type { BlueprintBody, EditRequest } from '@/lib/wire'
import { blueprintPath } from './queries'

/** Saves a text as the newest version. */
export function useSave(space: string, name: string, saved: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (edit: EditRequest) => call<BlueprintBody>('PUT', blueprintPath(space, name), edit),
    onSuccess: async (blueprint) => {
      saved()
      tell(`Saved as version ${blueprint.version}`)
      await client.invalidateQueries({ queryKey: keys.space(space) })
    },
  })
}

/** Makes an earlier version the newest once more. */
export function useRestore(space: string, name: string, restored: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (version: number) =>
      call<BlueprintBody>('POST', blueprintPath(space, name, 'versions', String(version), 'restore')),
    onSuccess: async (blueprint) => {
      restored()
      tell(`It is version ${blueprint.version} now`)
      await client.invalidateQueries({ queryKey: keys.space(space) })
    },
  })
}
