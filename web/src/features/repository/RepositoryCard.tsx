import { Anchor, Card, Group, Stack, Text, Title, Tooltip } from '@mantine/core'
import { IconBrandGitlab, IconExternalLink } from '@tabler/icons-react'
import { TextLink } from '@/components/links'
import { Status } from '@/components/Status'
import { useNow } from '@/components/useNow'
import { repositoryStatus } from '@/lib/status'
import { ago, exact } from '@/lib/time'
import type { RepositoryBody } from '@/lib/wire'
import { StandbyNote } from './access/StandbyNote'
import { accessWords } from './access/ways'
import { counted, noteTone } from './counted'
import { Notes } from './Notes'
import { RepositoryActions } from './RepositoryActions'
import { WebhookState } from './webhook/WebhookState'

interface Props {
  repository: RepositoryBody
  space: string
  manage: boolean
  /** Whether to ask how its news come in; in a long list that would be too many questions. */
  news: boolean
}

function Facts({ repository }: { repository: RepositoryBody }) {
  const now = useNow(15_000)
  const access = accessWords(repository)
  return (
    <Group gap="4px 20px" fz="sm" c="dimmed">
      <Text span size="sm">
        Branch <b>{repository.branch}</b>
        {repository.commit && ` at ${repository.commit.slice(0, 8)}`}
      </Text>
      <Text span size="sm">
        {counted(repository.iac_assets_count)}
      </Text>
      <Tooltip label={exact(repository.last_synced)}>
        <Text span size="sm">
          Looked at {ago(repository.last_synced, now)}
        </Text>
      </Tooltip>
      {access && (
        <Text span size="sm" style={{ overflowWrap: 'anywhere' }}>
          {access}
        </Text>
      )}
      {repository.connected_by && repository.access !== 'grant' && (
        <Text span size="sm">
          Connected by {repository.connected_by}
        </Text>
      )}
      {repository.standby_credential_name && !repository.standby_since && (
        <Text span size="sm">
          Standby {repository.standby_credential_name}
        </Text>
      )}
    </Group>
  )
}

export function RepositoryCard({ repository, space, manage, news }: Props) {
  return (
    <Card component="article" aria-label={repository.name}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start">
          <Group gap="sm" style={{ minWidth: 0 }}>
            <IconBrandGitlab size={22} color="#fc6d26" aria-hidden />
            <Title order={2} size="h4" style={{ overflowWrap: 'anywhere' }}>
              {repository.name}
            </Title>
            <Status {...repositoryStatus(repository.status)} />
          </Group>
          {manage && <RepositoryActions repository={repository} space={space} />}
        </Group>
        <Anchor
          href={repository.web_url ?? repository.repository_url}
          target="_blank"
          rel="noreferrer"
          size="sm"
          style={{ overflowWrap: 'anywhere' }}
        >
          {repository.repository_url} <IconExternalLink size={13} aria-label="opens in a new tab" />
        </Anchor>
        <Facts repository={repository} />
        <Notes repository={repository} />
        {noteTone(repository) === 'red' && repository.errors.length > 0 && (
          <Text size="sm">
            So since {exact(repository.status_since)}.{' '}
            <TextLink to="/$space/settings/doctor" params={{ space }} search={{ repository: repository.name } as never}>
              Let the doctor find out why
            </TextLink>
          </Text>
        )}
        <StandbyNote repository={repository} />
        {news && <WebhookState space={space} name={repository.name} manage={manage} />}
      </Stack>
    </Card>
  )
}
