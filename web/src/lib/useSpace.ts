import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { mayInSpace } from './permissions'
import { sessionQuery } from './queries'

/** The space of the address, and what the caller may do there. */
export function useSpace(): { space: string; may: (permission: string) => boolean } {
  const { space = '' } = useParams({ strict: false })
  const { data: session } = useQuery(sessionQuery)
  return { space, may: (permission) => session !== undefined && mayInSpace(session, space, permission) }
}
