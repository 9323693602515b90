import { useMutation, useQueryClient } from '@tanstack/react-query'
import { tell } from '@/components/notify'
import { asProblem, call } from '@/lib/http'
import { keys } from '@/lib/queries'
import type { BlueprintBody, EditRequest } from '@/lib/wire'
import { blueprintPath } from '../queries'

interface Wish {
  name: string
  text: string
  basedOn: number
}

/** Saves a text as the newest version, or as a new blueprint where it is based on none. */
export function useKeep(space: string, kept: (blueprint: BlueprintBody, wish: Wish) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ name, text, basedOn }: Wish) => {
      const edit: EditRequest = { yaml: text, based_on: basedOn, remade: false }
      return call<BlueprintBody>('PUT', blueprintPath(space, name), edit)
    },
    onError: async (refused) => {
      // Somebody was faster: their version is what the page must show beside this one.
      if (asProblem(refused).status === 409) await client.invalidateQueries({ queryKey: keys.of(space, 'blueprints') })
    },
    onSuccess: async (blueprint, wish) => {
      client.setQueryData([...keys.of(space, 'blueprints'), blueprint.name], blueprint)
      kept(blueprint, wish)
      tell(wish.basedOn === 0 ? `${blueprint.name} is saved` : `Saved as version ${blueprint.version}`)
      await client.invalidateQueries({ queryKey: keys.of(space, 'blueprints') })
    },
  })
}
