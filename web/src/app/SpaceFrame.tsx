import { useQuery } from '@tanstack/react-query'
import { Outlet, useParams, useRouterState } from '@tanstack/react-router'
import { mayInSpace, spaceOf } from '@/lib/permissions'
import { sessionQuery } from '@/lib/queries'
import { JourneyRail } from './JourneyRail'
import { NotFound } from './NotFound'

const BUILDING = /\/(assets|blueprints|catalog|settings\/repositories)$/

/** Every page of one space. Those on the way from a repository to the catalog show how far one has come. */
export function SpaceFrame() {
  const { space } = useParams({ strict: false })
  const { data: session } = useQuery(sessionQuery)
  const path = useRouterState({ select: (state) => state.location.pathname })
  if (!session || space === undefined) return null
  if (spaceOf(session, space) === null) return <NotFound />
  const builder = mayInSpace(session, space, 'MANAGE_REPOSITORIES')
  return (
    <>
      {builder && BUILDING.test(path.replace(/\/$/, '')) && <JourneyRail space={space} />}
      <Outlet />
    </>
  )
}
