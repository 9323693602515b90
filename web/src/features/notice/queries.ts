import { queryOptions } from '@tanstack/react-query'
import { at, call, query } from '@/lib/http'
import type { NoticesBody } from '@/lib/wire'

const PATH = '/api/notices'
export const NOTICES = ['notices'] as const

/** What the reader should know, newest first. */
export const noticesQuery = (unread: boolean, limit: number) =>
  queryOptions({
    queryKey: [...NOTICES, unread, limit],
    queryFn: ({ signal }) =>
      call<NoticesBody>('GET', PATH + query({ unread: unread ? 'true' : null, limit }), undefined, signal),
    refetchInterval: 60_000,
  })

export const markRead = (id: string) => call<unknown>('POST', PATH + at(id, 'read'))
export const markAllRead = () => call<unknown>('POST', PATH + '/read')
