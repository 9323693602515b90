import { Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ProblemAlert } from '@/components/ProblemAlert'
import { GroupCard } from './GroupCard'
import { groupConnectionsQuery } from './queries'

/** The groups that are connected as a whole; nothing where there is none. */
export function GroupList({ space, manage }: { space: string; manage: boolean }) {
  const groups = useQuery(groupConnectionsQuery(space))
  if (groups.isError && groups.data === undefined) {
    return (
      <ProblemAlert
        error={groups.error}
        title="The connected groups could not be loaded"
        onRetry={() => void groups.refetch()}
      />
    )
  }
  if (groups.data === undefined || groups.data.length === 0) return null
  return (
    <Stack component="section" aria-label="Groups" gap="sm" mb="xl">
      <Title order={2} size="h4">
        Groups
      </Title>
      {groups.data.map((group) => (
        <GroupCard key={group.id} group={group} space={space} manage={manage} />
      ))}
    </Stack>
  )
}
