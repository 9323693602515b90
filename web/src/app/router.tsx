import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { detour } from '@/lib/permissions'
import { sessionQuery } from '@/lib/queries'
import { AppError } from './AppError'
import { NotFound } from './NotFound'
import { Shell } from './Shell'
import { SpaceFrame } from './SpaceFrame'

const identity = () => import('@/features/identity')
const settings = {
  repository: () => import('@/features/repository'),
  parameter: () => import('@/features/parameter'),
  keychain: () => import('@/features/keychain'),
  execution: () => import('@/features/execution'),
  editor: () => import('@/features/blueprint/editor'),
}

const root = createRootRouteWithContext<{ client: QueryClient }>()({ notFoundComponent: NotFound })
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(identity, 'SignInPage'),
})
const problem = createRoute({
  getParentRoute: () => root,
  path: '/problem',
  component: lazyRouteComponent(identity, 'ProblemPage'),
})
const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(identity, 'SetupPage'),
})
const noSpace = createRoute({
  getParentRoute: () => root,
  path: '/no-space',
  beforeLoad: async ({ context }) => {
    const other = detour(
      await context.client.ensureQueryData({ ...sessionQuery, revalidateIfStale: true }),
      '/no-space',
    )
    if (other?.to !== '/no-space') throw redirect({ to: other?.to ?? '/' })
  },
  component: lazyRouteComponent(identity, 'NoSpacePage'),
})

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    const session = await context.client.ensureQueryData({ ...sessionQuery, revalidateIfStale: true })
    const other = detour(session, location.pathname)
    if (other?.to === '/sign-in') throw redirect({ to: other.to, search: { return_to: location.href } as never })
    if (other !== null) throw redirect({ to: other.to })
  },
})
const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: lazyRouteComponent(identity, 'SpacesPage'),
})
const tokens = createRoute({
  getParentRoute: () => shell,
  path: '/tokens',
  component: lazyRouteComponent(identity, 'TokensPage'),
})
const accountPeople = createRoute({
  getParentRoute: () => shell,
  path: '/account/people',
  component: lazyRouteComponent(identity, 'AccountPeoplePage'),
})
const accountParameters = createRoute({
  getParentRoute: () => shell,
  path: '/account/parameters',
  component: lazyRouteComponent(settings.parameter, 'AccountParametersPage'),
})
const gitHosts = createRoute({
  getParentRoute: () => shell,
  path: '/account/git-hosts',
  component: lazyRouteComponent(() => import('@/features/provider'), 'HostsPage'),
})
const accountCredentials = createRoute({
  getParentRoute: () => shell,
  path: '/account/credentials',
  component: lazyRouteComponent(settings.keychain, 'AccountCredentialsPage'),
})
const inputSources = createRoute({
  getParentRoute: () => shell,
  path: '/account/input-sources',
  component: lazyRouteComponent(() => import('@/features/inputsource'), 'InputSourcesPage'),
})
const notices = createRoute({
  getParentRoute: () => shell,
  path: '/notices',
  component: lazyRouteComponent(() => import('@/features/notice/NoticesPage'), 'NoticesPage'),
})

const space = createRoute({ getParentRoute: () => shell, path: '/$space', component: SpaceFrame })
const spaceHome = createRoute({
  getParentRoute: () => space,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/$space/catalog', params, replace: true })
  },
})
const catalog = createRoute({
  getParentRoute: () => space,
  path: '/catalog',
  component: lazyRouteComponent(() => import('@/features/catalog'), 'CatalogPage'),
})
const inRepository = (search: Record<string, unknown>): { repository?: string | undefined } =>
  typeof search.repository === 'string' ? { repository: search.repository } : {}
const launch = createRoute({
  getParentRoute: () => space,
  path: '/catalog/$blueprint/launch',
  validateSearch: inRepository,
  component: lazyRouteComponent(() => import('@/features/launch'), 'LaunchPage'),
})
const environments = createRoute({
  getParentRoute: () => space,
  path: '/environments',
  component: lazyRouteComponent(() => import('@/features/environment'), 'EnvironmentsPage'),
})
const environment = createRoute({
  getParentRoute: () => space,
  path: '/environments/$id',
  component: lazyRouteComponent(() => import('@/features/environment'), 'EnvironmentPage'),
})
const sandbox = createRoute({
  getParentRoute: () => space,
  path: '/sandboxes/$id',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/$space/environments/$id', params, replace: true })
  },
})
const blueprints = createRoute({
  getParentRoute: () => space,
  path: '/blueprints',
  component: lazyRouteComponent(() => import('@/features/blueprint'), 'BlueprintsPage'),
})
const blueprint = createRoute({
  getParentRoute: () => space,
  path: '/blueprints/$blueprint',
  validateSearch: inRepository,
  component: lazyRouteComponent(() => import('@/features/blueprint'), 'BlueprintPage'),
})
const newBlueprint = createRoute({
  getParentRoute: () => space,
  path: '/editor',
  component: lazyRouteComponent(settings.editor, 'NewBlueprintPage'),
})
const editBlueprint = createRoute({
  getParentRoute: () => space,
  path: '/blueprints/$blueprint/edit',
  validateSearch: inRepository,
  component: lazyRouteComponent(settings.editor, 'EditBlueprintPage'),
})
const assets = createRoute({
  getParentRoute: () => space,
  path: '/assets',
  component: lazyRouteComponent(() => import('@/features/discovery'), 'AssetsPage'),
})
const compose = createRoute({
  getParentRoute: () => space,
  path: '/assets/compose',
  validateSearch: (search: Record<string, unknown>) => ({ assets: String(search.assets ?? '') }),
  component: lazyRouteComponent(() => import('@/features/composition'), 'ComposePage'),
})
const repositories = createRoute({
  getParentRoute: () => space,
  path: '/settings/repositories',
  component: lazyRouteComponent(settings.repository, 'RepositoriesPage'),
})
const connect = createRoute({
  getParentRoute: () => space,
  path: '/settings/repositories/connect',
  component: lazyRouteComponent(settings.repository, 'ConnectPage'),
})
const connectGroup = createRoute({
  getParentRoute: () => space,
  path: '/settings/repositories/connect-group',
  component: lazyRouteComponent(settings.repository, 'ConnectGroupPage'),
})
const doctor = createRoute({
  getParentRoute: () => space,
  path: '/settings/doctor',
  component: lazyRouteComponent(() => import('@/features/doctor'), 'DoctorPage'),
})
const credentials = createRoute({
  getParentRoute: () => space,
  path: '/settings/credentials',
  component: lazyRouteComponent(settings.keychain, 'SpaceCredentialsPage'),
})
const people = createRoute({
  getParentRoute: () => space,
  path: '/settings/people',
  component: lazyRouteComponent(identity, 'SpacePeoplePage'),
})
const parameters = createRoute({
  getParentRoute: () => space,
  path: '/settings/parameters',
  component: lazyRouteComponent(settings.parameter, 'SpaceParametersPage'),
})
const agents = createRoute({
  getParentRoute: () => space,
  path: '/settings/agents',
  component: lazyRouteComponent(settings.execution, 'AgentsPage'),
})

const spaceRoutes = [spaceHome, catalog, launch, environments, environment, sandbox, blueprints, blueprint,
  newBlueprint, editBlueprint, assets, compose,
  repositories, connect, connectGroup, credentials, doctor, people, parameters, agents] as const // prettier-ignore
const accountRoutes = [home, tokens, accountPeople, accountParameters, accountCredentials, inputSources, gitHosts,
  notices] as const // prettier-ignore
const inside = shell.addChildren([...accountRoutes, space.addChildren(spaceRoutes)])
const routeTree = root.addChildren([signIn, problem, setup, noSpace, inside])

/** All addresses of the product; pages are fetched when they are first visited. */
export function makeRouter(client: QueryClient) {
  return createRouter({
    routeTree,
    context: { client },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: AppError,
    defaultNotFoundComponent: NotFound,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
