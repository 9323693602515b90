import { queryOptions } from '@tanstack/react-query'
import { at, call } from '@/lib/http'
import { keys } from '@/lib/queries'
import type { AccessRequest, AccountReport, Question, Report } from './types'

const path = (space: string, ...rest: string[]) => at('api', 'spaces', space, ...rest)

/** Reads only, though it is a POST: a token must not stand in an address. Nothing of it is kept. */
export const reportQuery = (space: string, question: Question | null) =>
  queryOptions({
    queryKey: [...keys.of(space, 'doctor'), question],
    queryFn: ({ signal }) => call<Report>('POST', path(space, 'repositories', 'doctor'), question, signal),
    enabled: question !== null,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  })

/** Asked only when somebody presses the button: it looks through everything the person can see. */
export const accountReport = (space: string) =>
  call<AccountReport>('GET', path(space, 'repositories', 'doctor', 'account'))

export const requestsQuery = (space: string) =>
  queryOptions({
    queryKey: keys.of(space, 'access-requests'),
    queryFn: ({ signal }) => call<AccessRequest[]>('GET', path(space, 'access-requests'), undefined, signal),
    refetchInterval: 30_000,
  })

export const ask = (space: string, question: Question | null) =>
  call<AccessRequest>('POST', path(space, 'access-requests'), question)
export const lookAgain = (space: string, id: string) =>
  call<AccessRequest>('POST', path(space, 'access-requests', id, 'check'))
export const withdraw = (space: string, id: string) => call<null>('DELETE', path(space, 'access-requests', id))
