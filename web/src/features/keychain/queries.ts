import { queryOptions } from '@tanstack/react-query'
import { at, call } from '@/lib/http'
import { credentialsPath } from '@/lib/queries'
import type { CredentialBody, CredentialRequest } from '@/lib/wire'
import type { Host } from './form'

const of = (space: string | null, name: string) => credentialsPath(space) + at(name)

/** A name that is null stands for one that is not kept yet. */
export const keep = (space: string | null, name: string | null, request: CredentialRequest) =>
  name === null
    ? call<CredentialBody>('POST', credentialsPath(space), request)
    : call<CredentialBody>('PUT', of(space, name), request)
export const check = (space: string | null, name: string) => call<CredentialBody>('POST', of(space, name) + '/check')
export const remove = (space: string | null, name: string) => call<unknown>('DELETE', of(space, name))

/** The Git hosts that a token may belong to, as the space or the account tells them. */
export const tokenHostsQuery = (space: string | null) =>
  queryOptions({
    queryKey: space === null ? ['account', 'token-hosts'] : ['space', space, 'token-hosts'],
    queryFn: ({ signal }) =>
      call<Host[]>(
        'GET',
        space === null ? '/api/settings/repository_providers' : at('api', 'spaces', space, 'repository-providers'),
        undefined,
        signal,
      ),
    staleTime: 60_000,
  })
