import { queryOptions } from '@tanstack/react-query'
import { at, call, query } from '@/lib/http'
import { keys } from '@/lib/queries'
import type { AddToGitDraft, RegenerationBody, VersionBody } from '@/lib/wire'

export const blueprintPath = (space: string, name: string, ...rest: string[]) =>
  at('api', 'spaces', space, 'blueprints', name, ...rest)
const key = (space: string, name: string, ...rest: (string | number)[]) =>
  [...keys.of(space, 'blueprints'), name, ...rest] as const

/** All versions of a blueprint, without their texts. */
export const versionsQuery = (space: string, name: string, repository: string) =>
  queryOptions({
    queryKey: key(space, name, 'versions', repository),
    queryFn: ({ signal }) =>
      call<VersionBody[]>('GET', blueprintPath(space, name, 'versions') + inRepository(repository), undefined, signal),
  })

export const versionQuery = (space: string, name: string, repository: string, version: number) =>
  queryOptions({
    queryKey: key(space, name, 'versions', repository, version),
    queryFn: ({ signal }) =>
      call<VersionBody>(
        'GET',
        blueprintPath(space, name, 'versions', String(version)) + inRepository(repository),
        undefined,
        signal,
      ),
    staleTime: Infinity,
  })

const inRepository = (repository: string) => query({ repository_name: repository })

/** What it would become if it were made of its code anew. Refused where the code is gone, which the page just leaves out. */
export const regenerationQuery = (space: string, name: string) =>
  queryOptions({
    queryKey: key(space, name, 'regeneration'),
    queryFn: ({ signal }) =>
      call<RegenerationBody>('GET', blueprintPath(space, name, 'regeneration'), undefined, signal),
    retry: false,
  })

/** Where a merge request for it is asked for; a blueprint that lies in a repository says in which. */
export const mergeRequestPath = (space: string, name: string, repository: string | null) =>
  blueprintPath(space, name, 'merge-request') + (repository === null ? '' : inRepository(repository))

/** What a merge request for it would say, and what is known to be in the way. Asked anew each time the dialog opens. */
export const addToGitQuery = (space: string, name: string, repository: string | null) =>
  queryOptions({
    queryKey: key(space, name, 'merge-request', repository ?? ''),
    queryFn: ({ signal }) => call<AddToGitDraft>('GET', mergeRequestPath(space, name, repository), undefined, signal),
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
