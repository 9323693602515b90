import { useMutation, useQueryClient } from '@tanstack/react-query'
import { complain, tell } from '@/components/notify'
import { at, call, query } from '@/lib/http'
import { keys } from '@/lib/queries'
import type { BlueprintBody } from '@/lib/wire'

/** Puts a blueprint into the catalog or takes it out. */
export function usePublish(space: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ blueprint, publish }: { blueprint: BlueprintBody; publish: boolean }) => {
      const { name, repository_name } = blueprint
      return publish
        ? call('POST', at('api', 'spaces', space, 'catalog'), { blueprint_name: name, repository_name })
        : call('DELETE', at('api', 'spaces', space, 'catalog', name) + query({ repository_name }))
    },
    onSuccess: async (_, { blueprint, publish }) => {
      await client.invalidateQueries({ queryKey: keys.space(space) })
      tell(publish ? `${blueprint.name} is in the catalog.` : `${blueprint.name} is no longer in the catalog.`)
    },
    onError: complain,
  })
}
