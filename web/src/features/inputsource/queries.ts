import { queryOptions } from '@tanstack/react-query'
import { at, call } from '@/lib/http'
import type { ChoicesBody, InputSourceBody, SourceDetails } from '@/lib/wire'

const SOURCES = '/api/input_sources'

export const sourcesQuery = queryOptions({
  queryKey: ['account', 'input-sources'],
  queryFn: ({ signal }) => call<InputSourceBody[]>('GET', SOURCES, undefined, signal),
})

/** A name that is null stands for one that is not kept yet. */
export const keep = (name: string | null, body: InputSourceBody) =>
  name === null ? call<InputSourceBody>('POST', SOURCES, body) : call<InputSourceBody>('PUT', SOURCES + at(name), body)
export const remove = (name: string) => call<unknown>('DELETE', SOURCES + at(name))
export const preview = (details: SourceDetails, overrides: Record<string, string>, search: string) =>
  call<ChoicesBody>('POST', `${SOURCES}/preview`, { details, overrides, search })
