import { Group, Loader, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { ButtonLink } from '@/components/links'
import { repositoriesQuery } from '@/lib/queries'
import type { RepositoryBody } from '@/lib/wire'
import { counted } from './counted'
import { Notes } from './Notes'

function Outcome({ repository }: { repository: RepositoryBody }) {
  const nothing = Object.values(repository.iac_assets_count).every((count) => count === 0)
  return (
    <>
      <Text role="status">{counted(repository.iac_assets_count)}</Text>
      {nothing && repository.status === 'Connected' && (
        <Text c="dimmed">
          No folder of the branch {repository.branch} holds a module (files ending in .tf). Push one and it is found, or
          connect another branch or repository.
        </Text>
      )}
    </>
  )
}

/** The end of connecting: waits for the first look through the code, then leads on. */
export function Connected({ space, name }: { space: string; name: string }) {
  const repositories = useQuery(repositoriesQuery(space))
  const repository = repositories.data?.find((one) => one.name === name)
  const looking = repository === undefined || repository.status === 'Syncing'
  const found = repository !== undefined && Object.values(repository.iac_assets_count).some((count) => count > 0)
  return (
    <Stack align="flex-start">
      <Group wrap="nowrap">
        <ThemeIcon color="teal" radius="xl" size="lg">
          <IconCheck />
        </ThemeIcon>
        <Title order={2} size="h4" style={{ overflowWrap: 'anywhere' }}>
          {name} is connected
        </Title>
      </Group>
      {looking ? (
        <Group gap="xs" role="status">
          <Loader size="xs" />
          <Text>Looking through the code…</Text>
        </Group>
      ) : (
        <Outcome repository={repository} />
      )}
      {repository && <Notes repository={repository} />}
      <Group>
        <ButtonLink to="/$space/assets" params={{ space }} variant={looking || found ? 'filled' : 'default'}>
          Discover assets
        </ButtonLink>
        <ButtonLink to="/$space/settings/repositories" params={{ space }} variant="default">
          All repositories
        </ButtonLink>
      </Group>
    </Stack>
  )
}
