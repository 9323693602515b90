import { queryOptions } from '@tanstack/react-query'
import { at, call, query } from './http'
import { keys } from './queries'
import type { InstructionsBody } from './wire'

/** Which entry of the catalog is meant; a name alone may stand for several. */
export interface EntryId {
  name: string
  repository_name: string
}
export const entryPath = (space: string, { name, repository_name }: EntryId, ...rest: string[]) =>
  at('api', 'spaces', space, 'catalog', name, ...rest) + query({ repository_name })

export const instructionsQuery = (space: string, entry: EntryId) =>
  queryOptions({
    queryKey: [...keys.of(space, 'instructions'), entry.repository_name, entry.name],
    queryFn: ({ signal }) => call<InstructionsBody>('GET', entryPath(space, entry, 'instructions'), undefined, signal),
  })
