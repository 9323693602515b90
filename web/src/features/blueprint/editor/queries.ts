import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query'
import { at, call, query } from '@/lib/http'
import { agentsQuery, keys, parametersQuery, repositoriesQuery } from '@/lib/queries'
import type { AssetsBody, ValidationBody } from '@/lib/wire'
import type { Facts } from './language/proposal'
import type { Schema } from './language/schema'

const MINUTE = 60_000

/** Bytes in UTF-8, in Base64. */
export function encoded(text: string): string {
  let bytes = ''
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte)
  return btoa(bytes)
}

/** The grammar of blueprints; it changes with the server only. */
export const schemaQuery = queryOptions({
  queryKey: ['blueprint-schema'],
  queryFn: ({ signal }) => call<Schema>('GET', '/api/torque-yaml-schema', undefined, signal),
  staleTime: Infinity,
})

/** What is wrong with a text. A new text cancels the question about the one before. */
export const validationQuery = (space: string, name: string, text: string) =>
  queryOptions({
    queryKey: [...keys.of(space, 'validation'), name, text],
    queryFn: async ({ signal }) => {
      const body = { blueprint_name: name, blueprint_raw_64: encoded(text) }
      const answer = await call<ValidationBody>(
        'POST',
        at('api', 'spaces', space, 'validations', 'blueprints'),
        body,
        signal,
      )
      return { text, answer }
    },
    placeholderData: keepPreviousData,
    staleTime: MINUTE,
    gcTime: MINUTE,
    enabled: text.trim() !== '',
  })

export const codeQuery = (space: string, repository: string) =>
  queryOptions({
    queryKey: [...keys.of(space, 'assets'), 'of', repository],
    queryFn: ({ signal }) => {
      const wanted = query({ page: 1, per_page: 100, repository_name: repository })
      return call<AssetsBody>('GET', at('api', 'spaces', space, 'iac-assets') + wanted, undefined, signal)
    },
    staleTime: MINUTE,
  })

/** What the space has, asked for while somebody writes; what this person may not see is not proposed. */
export function factsOf(client: QueryClient, space: string): Facts {
  const names = <T>(given: Promise<T[]>, name: (one: T) => string | null) =>
    given.then((all) => all.map(name).filter((one) => one !== null)).catch(() => [])
  return {
    stores: () => names(client.fetchQuery({ ...repositoriesQuery(space), staleTime: MINUTE }), (one) => one.name),
    agents: () => names(client.fetchQuery({ ...agentsQuery(space), staleTime: MINUTE }), (one) => one.name),
    parameters: () => names(client.fetchQuery({ ...parametersQuery(space), staleTime: MINUTE }), (one) => one.name),
    assets: (store) =>
      client
        .fetchQuery(codeQuery(space, store))
        .then((found) => found.iac_assets)
        .catch(() => []),
  }
}
