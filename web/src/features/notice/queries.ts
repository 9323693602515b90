import { queryOptions } from '@tanstack/react-query'
import { asProblem, at, call, query } from '@/lib/http'
import type { Notices } from './types'

const PATH = '/api/notices'
export const NOTICES = ['notices'] as const

/** What the reader should know, newest first; null where the server keeps no notices. */
export const noticesQuery = (unread: boolean, limit: number) =>
  queryOptions({
    queryKey: [...NOTICES, unread, limit],
    queryFn: ({ signal }) =>
      call<Notices>('GET', PATH + query({ unread: unread ? 'true' : null, limit }), undefined, signal).catch(
        (error: unknown) => {
          if (asProblem(error).status === 404) return null
          throw error
        },
      ),
    refetchInterval: ({ state }) => (state.data === null ? false : 60_000),
  })

export const markRead = (id: string) => call<unknown>('POST', PATH + at(id, 'read'))
export const markAllRead = () => call<unknown>('POST', PATH + '/read')
