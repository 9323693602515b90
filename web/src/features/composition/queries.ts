import { queryOptions } from '@tanstack/react-query'
import { at, call } from '@/lib/http'
import { keys } from '@/lib/queries'
import type { BlueprintBody, CompositionBody, Wire } from '@/lib/wire'

const path = (space: string, ...rest: string[]) => at('api', 'spaces', space, 'blueprints', 'composition', ...rest)

/** What would be made; the server alone decides and writes the YAML. */
export const proposalQuery = (space: string, assets: string[], wires: Wire[]) =>
  queryOptions({
    queryKey: [...keys.of(space, 'composition'), assets, wires],
    queryFn: ({ signal }) => call<CompositionBody>('POST', path(space), { assets, wires }, signal),
    staleTime: 30_000,
  })

export const compose = (space: string, name: string, assets: string[], wires: Wire[]) =>
  call<BlueprintBody>('POST', path(space, 'new'), { name, assets, wires })
