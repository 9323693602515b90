import { useQuery } from '@tanstack/react-query'
import { environmentQuery } from '@/lib/queries'
import { environmentStatus, shownStatus } from '@/lib/status'

const MOVING = 1_500
const RESTING = 10_000

/** One environment, looked at often while it moves, rarely while it rests, and not any more once it is over. */
export function useEnvironment(space: string, id: string) {
  return useQuery({
    ...environmentQuery(space, id),
    refetchInterval: ({ state }) => {
      if (!state.data) return false
      const status = environmentStatus(shownStatus(state.data.details))
      return status.over ? false : status.moving ? MOVING : RESTING
    },
  })
}
