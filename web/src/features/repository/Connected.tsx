import { Group, Loader, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { ButtonLink } from '@/components/links'
import { ProblemAlert } from '@/components/ProblemAlert'
import { Problem } from '@/lib/http'
import { repositoriesQuery } from '@/lib/queries'
import { counted } from './counted'

/** The end of connecting: waits for the first look through the code, then leads on. */
export function Connected({ space, name }: { space: string; name: string }) {
  const repositories = useQuery(repositoriesQuery(space))
  const repository = repositories.data?.find((one) => one.name === name)
  const looking = repository === undefined || repository.status === 'Syncing'
  const fault = repository?.errors[0]
  return (
    <Stack align="flex-start">
      <Group>
        <ThemeIcon color="teal" radius="xl" size="lg">
          <IconCheck />
        </ThemeIcon>
        <Title order={2} size="h4">
          {name} is connected
        </Title>
      </Group>
      {looking ? (
        <Group gap="xs" role="status">
          <Loader size="xs" />
          <Text>Looking through the code…</Text>
        </Group>
      ) : (
        <Text role="status">{repository && counted(repository.iac_assets_count)}</Text>
      )}
      {fault && (
        <ProblemAlert error={new Problem(0, fault.message, fault.action, fault.link)} title="The first sync failed" />
      )}
      <Group>
        <ButtonLink to="/$space/assets" params={{ space }}>
          Discover assets
        </ButtonLink>
        <ButtonLink to="/$space/settings/repositories" params={{ space }} variant="default">
          All repositories
        </ButtonLink>
      </Group>
    </Stack>
  )
}
