import { queryOptions } from '@tanstack/react-query'
import { at, call, query } from '@/lib/http'
import { keys } from '@/lib/queries'
import type { GroupConnection, GroupPreview, GroupRules } from './types'

const path = (space: string, ...rest: string[]) => at('api', 'spaces', space, 'group-connections', ...rest)

/** The groups that are connected. */
export const groupConnectionsQuery = (space: string) =>
  queryOptions({
    queryKey: keys.of(space, 'group-connections'),
    queryFn: ({ signal }) => call<GroupConnection[]>('GET', path(space), undefined, signal),
    refetchInterval: ({ state }) => (state.data?.some((one) => one.state === 'syncing') ? 2_000 : 60_000),
  })

export const groupConnectionQuery = (space: string, id: string) =>
  queryOptions({
    queryKey: [...keys.of(space, 'group-connections'), id],
    queryFn: ({ signal }) => call<GroupConnection>('GET', path(space, id), undefined, signal),
  })

export const preview = (space: string, rules: GroupRules) => call<GroupPreview>('POST', path(space, 'preview'), rules)
/** An id that is null stands for a connection that is not kept yet. */
export const saveGroup = (space: string, id: string | null, rules: GroupRules) =>
  id === null ? call<GroupConnection>('POST', path(space), rules) : call<GroupConnection>('PUT', path(space, id), rules)
export const syncGroup = (space: string, id: string) => call<unknown>('POST', path(space, id, 'sync'))
export const confirmGroup = (space: string, id: string) => call<unknown>('POST', path(space, id, 'confirm'))
export const removeGroup = (space: string, id: string, disconnect: boolean) =>
  call<unknown>('DELETE', path(space, id) + query({ disconnect: String(disconnect) }))
