import { useMutation, useQueryClient } from '@tanstack/react-query'
import { at, call } from '@/lib/http'
import { keys } from '@/lib/queries'

export type Act =
  | { what: 'end' }
  | { what: 'force_end' }
  | { what: 'retry' }
  | { what: 'extend'; duration: string }
  | { what: 'rename'; name: string }
  | { what: 'collaborate'; emails: string[]; everybody: boolean }

/** Does one of the things a person may do to an environment. */
export function perform(space: string, id: string, act: Act): Promise<unknown> {
  const path = (...rest: string[]) => at('api', 'spaces', space, 'environments', ...rest)
  switch (act.what) {
    case 'end':
      return call('DELETE', path(id))
    case 'force_end':
      return call('DELETE', path('force', id))
    case 'retry':
      return call('POST', path(id, 'retry'))
    case 'extend':
      return call('PUT', path(id, 'extend'), { duration: act.duration })
    case 'rename':
      return call('PUT', path(id, 'update_v2', act.name, 'rename'))
    case 'collaborate':
      return call('PUT', path(id, 'collaborators'), {
        collaborators_emails: act.emails,
        collaborators_groups: [],
        all_space_members: act.everybody,
      })
  }
}

export function useAct(space: string, id: string, done: () => void = () => undefined) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (act: Act) => perform(space, id, act),
    onSuccess: async () => {
      done()
      await client.invalidateQueries({ queryKey: keys.of(space, 'environments') })
    },
  })
}
