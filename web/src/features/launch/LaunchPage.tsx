import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Loaded } from '@/components/Loaded'
import { PageHeader } from '@/components/PageHeader'
import { offerAgents } from '@/lib/inputs'
import { agentsQuery, catalogItemQuery } from '@/lib/queries'
import { useSpace } from '@/lib/useSpace'
import { LaunchForm } from './LaunchForm'

export function LaunchPage() {
  const { space, may } = useSpace()
  const { blueprint = '' } = useParams({ strict: false })
  const item = useQuery({ ...catalogItemQuery(space, blueprint), refetchOnWindowFocus: false })
  const agents = useQuery({ ...agentsQuery(space), enabled: may('VIEW_AGENTS') })
  const names = agents.data?.map((agent) => agent.name) ?? []
  return (
    <>
      <PageHeader title={`Launch ${blueprint}`} lead={item.data?.details.description} />
      <Loaded query={item} rows={4}>
        {(body) => <LaunchForm item={offerAgents(body, names)} space={space} />}
      </Loaded>
    </>
  )
}
