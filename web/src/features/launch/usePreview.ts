import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { at, call } from '@/lib/http'
import type { LaunchPreview, LaunchRequest } from '@/lib/wire'

const PAUSE = 400

export interface Preview {
  data: LaunchPreview | undefined
  error: unknown
  /** Whether it is about what stands in the form now. */
  current: boolean
  retry: () => void
}

/** What the server says this launch would do, once the person pauses; a newer question cancels an older one. */
export function usePreview(space: string, request: LaunchRequest): Preview {
  const text = JSON.stringify(request)
  const [settled] = useDebouncedValue(text, PAUSE)
  const body = useMemo(() => JSON.parse(settled) as LaunchRequest, [settled])
  const query = useQuery({
    queryKey: ['launch preview', space, settled],
    queryFn: ({ signal }) =>
      call<LaunchPreview>('POST', at('api', 'spaces', space, 'environments', 'preview'), body, signal),
    placeholderData: keepPreviousData,
    staleTime: 15_000,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  })
  return {
    data: query.data,
    error: query.error,
    current: settled === text && query.isSuccess && !query.isPlaceholderData,
    retry: () => void query.refetch(),
  }
}
