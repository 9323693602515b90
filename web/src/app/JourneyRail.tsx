import { IconCheck } from '@tabler/icons-react'
import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { journey, type Stage } from '@/lib/journey'
import { assetsQuery, EVERY_ASSET, blueprintsQuery, environmentsQuery, repositoriesQuery } from '@/lib/queries'

const PAGES = {
  connect: '/$space/settings/repositories',
  discover: '/$space/assets',
  generate: '/$space/assets',
  publish: '/$space/blueprints',
  launch: '/$space/catalog',
} as const satisfies Record<Stage, string>

/** Five steps with their places; gone once the first environment was launched, because then the way is known. */
export function JourneyRail({ space }: { space: string }) {
  const [repositories, assets, blueprints, environments] = useQueries({
    queries: [
      repositoriesQuery(space),
      assetsQuery(space, 1, EVERY_ASSET),
      blueprintsQuery(space),
      { ...environmentsQuery(space, 'all'), refetchInterval: false as const },
    ],
  })
  if (!repositories.data || !assets.data || !blueprints.data || !environments.data) return null
  const stages = journey({
    repositories: repositories.data.length,
    assets: assets.data.paging_info.full_count,
    blueprints: blueprints.data.length,
    published: blueprints.data.filter((one) => one.enabled).length,
    launched: environments.data.length > 0,
  })
  if (stages.every((one) => one.state === 'done')) return null
  return (
    <nav aria-label="The way to your first environment">
      <ol className="rail">
        {stages.map(({ stage, label, state }, index) => (
          <li key={stage}>
            <Link
              to={PAGES[stage]}
              params={{ space }}
              data-state={state}
              activeProps={{}}
              aria-current={state === 'now' ? 'step' : undefined}
            >
              <span className="mark">{state === 'done' ? <IconCheck size={13} aria-label="done" /> : index + 1}</span>
              {label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
