import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { at, call, query } from '@/lib/http'
import { keys } from '@/lib/queries'
import { asParameters, type Filters } from './filters'
import type { BulkBody, CandidatePage, Groups, Listing } from './types'

const path = (space: string, ...rest: string[]) => at('api', 'spaces', space, ...rest)
const BUSY = 2_500

export const candidatesQuery = (space: string, provider: string, search: string, filters: Filters) =>
  infiniteQueryOptions({
    queryKey: [...keys.of(space, 'candidates'), provider, search, filters],
    queryFn: ({ pageParam, signal }) =>
      call<CandidatePage>(
        'GET',
        path(space, 'repository-candidates') +
          query({ provider, search, ...asParameters(filters, Date.now()), cursor: pageParam }),
        undefined,
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.pages[0]?.listing.state === 'listing' ? BUSY : false),
  })

/** One level of the tree, or groups of all levels that match. */
export const groupsQuery = (space: string, provider: string, parent: string, search: string) =>
  queryOptions({
    queryKey: [...keys.of(space, 'project-groups'), provider, parent, search],
    queryFn: ({ signal }) =>
      call<Groups>('GET', path(space, 'repository-groups') + query({ provider, parent, search }), undefined, signal),
    refetchInterval: ({ state }) => (state.data?.listing.state === 'listing' ? BUSY : false),
  })

export const listAgain = (space: string, provider: string) =>
  call<Listing>('POST', path(space, 'repository-candidates', 'refresh') + query({ provider, full: 'true' }))
export const confirmGone = (space: string, provider: string) =>
  call<Listing>('POST', path(space, 'repository-candidates', 'confirm') + query({ provider }))

/** Connects each on its default branch under a name of its own; tells of each what became of it. */
export const connectAll = (space: string, urls: string[]) =>
  call<BulkBody>('POST', path(space, 'repositories', 'bulk'), {
    repositories: urls.map((repository_url) => ({ repository_url, branch: null, repository_name: null })),
    credential_name: null,
  })
