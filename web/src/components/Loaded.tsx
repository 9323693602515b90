import { Skeleton, Stack } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Problem } from '@/lib/http'
import { ProblemAlert } from './ProblemAlert'

interface Props<T> {
  query: UseQueryResult<T>
  rows?: number
  children: (data: T) => ReactNode
}

/** What a query gave: bones while it loads, the problem when it failed (above the last good answer, if there is one). */
export function Loaded<T>({ query, rows = 3, children }: Props<T>) {
  const lasting = query.error instanceof Problem && query.error.status >= 400 && query.error.status < 500
  const retry = lasting ? undefined : () => void query.refetch()
  if (query.data === undefined) {
    if (query.isError) return <ProblemAlert error={query.error} title="This could not be loaded" onRetry={retry} />
    return (
      <Stack gap="sm" aria-busy aria-label="Loading">
        {Array.from({ length: rows }, (_, row) => (
          <Skeleton key={row} height={72} radius="md" />
        ))}
      </Stack>
    )
  }
  return (
    <>
      {query.isError && <ProblemAlert error={query.error} title="This may be out of date" onRetry={retry} />}
      {children(query.data)}
    </>
  )
}
