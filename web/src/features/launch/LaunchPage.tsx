import { IconAnchorOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { Stack } from '@mantine/core'
import { Diagnostics } from '@/components/Diagnostics'
import { EmptyState } from '@/components/EmptyState'
import { ButtonLink } from '@/components/links'
import { Loaded } from '@/components/Loaded'
import { PageHeader } from '@/components/PageHeader'
import { catalogItemQuery } from '@/lib/queries'
import { useSpace } from '@/lib/useSpace'
import type { BlueprintBody, CatalogItemBody } from '@/lib/wire'
import { LaunchForm } from './LaunchForm'
import { obstacle } from './obstacle'

function Closed({ details, why, space }: { details: BlueprintBody; why: string; space: string }) {
  const errors = details.diagnostics.filter((remark) => remark.severity === 'error')
  return (
    <EmptyState
      icon={<IconAnchorOff size={28} />}
      title="This cannot be launched now"
      action={
        <ButtonLink to="/$space/catalog" params={{ space }}>
          Back to the catalog
        </ButtonLink>
      }
    >
      {why}
      {errors.length > 0 && (
        <Stack mt="md" ta="start">
          <Diagnostics remarks={errors} />
        </Stack>
      )}
    </EmptyState>
  )
}

function Launch({ item, space }: { item: CatalogItemBody; space: string }) {
  const why = obstacle(item.details)
  return why === null ? (
    <LaunchForm key={`${item.details.repository_name}/${item.details.name}`} item={item} space={space} />
  ) : (
    <Closed details={item.details} why={why} space={space} />
  )
}

export function LaunchPage() {
  const { space } = useSpace()
  const { blueprint = '' } = useParams({ strict: false })
  const { repository } = useSearch({ strict: false })
  const item = useQuery({ ...catalogItemQuery(space, blueprint, repository), refetchOnWindowFocus: false })
  const details = item.data?.details
  return (
    <>
      <PageHeader title={`Launch ${details?.display_name ?? blueprint}`} lead={details?.description} />
      <Loaded query={item} rows={4}>
        {(body) => <Launch item={body} space={space} />}
      </Loaded>
    </>
  )
}
