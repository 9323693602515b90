import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { at, call, query } from './http'
import type * as wire from './wire'

/** Everything that is read, by name. A key starts with the space so that one line refreshes all of it. */
const read = <T>(path: string) => ({
  queryFn: ({ signal }: { signal: AbortSignal }) => call<T>('GET', path, undefined, signal),
})
const inSpace = (space: string, ...rest: string[]) => at('api', 'spaces', space, ...rest)

export const keys = {
  session: ['session'] as const,
  space: (space: string) => ['space', space] as const,
  of: (space: string, what: string) => ['space', space, what] as const,
}

export const sessionQuery = queryOptions({
  queryKey: keys.session,
  ...read<wire.SessionBody>('/api/session'),
  staleTime: 30_000,
})
export const spacesQuery = queryOptions({ queryKey: ['spaces'], ...read<wire.SpaceBody[]>('/api/spaces') })
export const tokensQuery = queryOptions({ queryKey: ['tokens'], ...read<wire.TokenBody[]>('/api/tokens') })
export const accountUsersQuery = queryOptions({
  queryKey: ['account', 'users'],
  ...read<wire.UserBody[]>('/api/accounts/users'),
})
export const signInProblemQuery = (code: string) =>
  queryOptions({
    queryKey: ['problem', code],
    ...read<wire.SignInProblemBody>(at('api', 'sign-in-problems', code)),
    retry: false,
  })
export const setupQuery = (token: string) =>
  queryOptions({ queryKey: ['setup', token], ...read<wire.SetupBody>('/api/setup' + query({ token })), retry: false })

/** Parameters of the account (no space) or of one space. */
export const parametersPath = (space: string | null) =>
  space === null ? '/api/settings/parameters' : inSpace(space, 'settings', 'parameters')
export const parametersQuery = (space: string | null) =>
  queryOptions({
    queryKey: space === null ? ['account', 'parameters'] : keys.of(space, 'parameters'),
    ...read<wire.ParameterBody[]>(parametersPath(space)),
  })

export const spaceUsersQuery = (space: string) =>
  queryOptions({ queryKey: keys.of(space, 'users'), ...read<wire.SpaceUserBody[]>(inSpace(space, 'users')) })
export const agentsQuery = (space: string) =>
  queryOptions({
    queryKey: keys.of(space, 'agents'),
    ...read<wire.AgentBody[]>(inSpace(space, 'agents')),
    refetchInterval: 15_000,
  })
export const providersQuery = (space: string) =>
  queryOptions({
    queryKey: keys.of(space, 'providers'),
    ...read<wire.ProviderBody[]>(inSpace(space, 'repository-providers')),
  })
/** Where the credentials of the account (no space) or of one space are kept. */
export const credentialsPath = (space: string | null) =>
  space === null ? '/api/settings/credentialstore' : inSpace(space, 'settings', 'credentialstore')
export const credentialsQuery = (space: string | null) =>
  queryOptions({
    queryKey: space === null ? ['account', 'credentials'] : keys.of(space, 'credentials'),
    ...read<wire.CredentialBody[]>(credentialsPath(space)),
  })
export const branchesQuery = (space: string, provider: string, repository_url: string) =>
  queryOptions({
    queryKey: [...keys.of(space, 'branches'), provider, repository_url],
    ...read<wire.BranchBody[]>(inSpace(space, 'repository-branches') + query({ provider, repository_url })),
    enabled: repository_url !== '',
    retry: false,
  })
export const repositoriesQuery = (space: string) =>
  queryOptions({
    queryKey: keys.of(space, 'repositories'),
    ...read<wire.RepositoryBody[]>(inSpace(space, 'repositories')),
    refetchInterval: ({ state }) => (state.data?.some((one) => one.status === 'Syncing') ? 1500 : false),
  })
export interface AssetFilter {
  repository: string
  kind: string
  /** Only what has an error. */
  inError: boolean
  /** Words of its name, path or description. */
  search: string
}
export const EVERY_ASSET: AssetFilter = { repository: '', kind: '', inError: false, search: '' }
export const assetsQuery = (space: string, page: number, { repository, kind, inError, search }: AssetFilter) =>
  queryOptions({
    queryKey: [...keys.of(space, 'assets'), page, repository, kind, inError, search],
    ...read<wire.AssetsBody>(
      inSpace(space, 'iac-assets') +
        query({ page, per_page: 50, repository_name: repository, kind, in_error: inError ? 'true' : '', search }),
    ),
    placeholderData: keepPreviousData,
  })
export const blueprintsQuery = (space: string) =>
  queryOptions({ queryKey: keys.of(space, 'blueprints'), ...read<wire.BlueprintBody[]>(inSpace(space, 'blueprints')) })
/** @param repository which is meant, where several repositories have one of that name */
export const blueprintQuery = (space: string, name: string, repository = '') =>
  queryOptions({
    queryKey: [...keys.of(space, 'blueprints'), name, ...(repository === '' ? [] : [{ repository }])],
    ...read<wire.BlueprintBody>(inSpace(space, 'blueprints', name) + query({ repository_name: repository })),
  })
/** @param repository where it lies; needed only when several entries have the name */
export const catalogItemQuery = (space: string, name: string, repository?: string) =>
  queryOptions({
    queryKey: [...keys.of(space, 'catalog'), name, repository],
    ...read<wire.CatalogItemBody>(inSpace(space, 'catalog', name) + query({ repository_name: repository })),
  })
/** What the caller gave when launching the blueprint the last time. */
export const lastLaunchQuery = (space: string, blueprint: string, repository: string) =>
  queryOptions({
    queryKey: [...keys.of(space, 'environments'), 'last launch', blueprint, repository],
    ...read<wire.LastLaunchBody>(
      inSpace(space, 'catalog', blueprint, 'last_launch') + query({ repository_name: repository }),
    ),
    retry: false,
  })
export const environmentsQuery = (space: string, filter: string) =>
  queryOptions({
    queryKey: [...keys.of(space, 'environments'), 'list', filter],
    ...read<wire.EnvironmentBody[]>(inSpace(space, 'environments') + query({ filter })),
    refetchInterval: 5_000,
  })
export const environmentQuery = (space: string, id: string) =>
  queryOptions({
    queryKey: [...keys.of(space, 'environments'), id],
    ...read<wire.EnvironmentBody>(inSpace(space, 'environments', id)),
  })
export const resourcesQuery = (space: string, id: string) =>
  queryOptions({
    queryKey: [...keys.of(space, 'environments'), id, 'resources'],
    ...read<wire.ResourceBody[]>(inSpace(space, 'environments', id, 'introspection')),
  })
