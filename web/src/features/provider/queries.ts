import { queryOptions } from '@tanstack/react-query'
import { at, call, query } from '@/lib/http'
import type { Certificate, Forms, GitHost, HostForm, Probe } from './types'

const PATH = '/api/settings/repository_providers'
const of = (id: string) => PATH + at(id)

export const hostsQuery = queryOptions({
  queryKey: ['git-hosts'],
  queryFn: ({ signal }) => call<GitHost[]>('GET', PATH, undefined, signal),
})
export const formsQuery = (base_url: string, access: string) =>
  queryOptions({
    queryKey: ['git-host-forms', base_url, access],
    queryFn: ({ signal }) => call<Forms>('GET', `${PATH}/forms` + query({ base_url, access }), undefined, signal),
    retry: false,
    staleTime: Infinity,
  })

/** An id that is null stands for a host that is not kept yet. */
export const verify = (id: string | null, form: Partial<HostForm>) =>
  call<Probe>('POST', (id === null ? PATH : of(id)) + '/verify', form)
export const save = (id: string | null, form: Partial<HostForm>) =>
  id === null ? call<GitHost>('POST', PATH, form) : call<GitHost>('PUT', of(id), form)
export const remove = (id: string) => call<null>('DELETE', of(id))
export const readAuthority = (pem: string) =>
  call<{ chain: Certificate[] }>('POST', `${PATH}/certificate-authority`, { pem })
