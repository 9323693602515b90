import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Loaded } from '@/components/Loaded'
import { PageHeader } from '@/components/PageHeader'
import { catalogItemQuery } from '@/lib/queries'
import { useSpace } from '@/lib/useSpace'
import { LaunchForm } from './LaunchForm'

export function LaunchPage() {
  const { space } = useSpace()
  const { blueprint = '' } = useParams({ strict: false })
  const item = useQuery({ ...catalogItemQuery(space, blueprint), refetchOnWindowFocus: false })
  return (
    <>
      <PageHeader title={`Launch ${blueprint}`} lead={item.data?.details.description} />
      <Loaded query={item} rows={4}>
        {(body) => <LaunchForm item={body} space={space} />}
      </Loaded>
    </>
  )
}
