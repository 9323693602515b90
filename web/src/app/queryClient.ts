import { QueryCache, QueryClient } from '@tanstack/react-query'
import { Problem } from '@/lib/http'
import { keys } from '@/lib/queries'

/** Retries only what may heal by itself; a session that has ended is noticed wherever it shows. */
export function makeQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof Problem && error.status === 401) void client.invalidateQueries({ queryKey: keys.session })
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 2_000,
        retry: (count, error) => count < 2 && error instanceof Problem && (error.status === 0 || error.status >= 502),
      },
    },
  })
  return client
}
