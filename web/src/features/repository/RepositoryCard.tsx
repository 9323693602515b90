import { Anchor, Button, Card, Group, Menu, ActionIcon, Stack, Text, Title, Tooltip } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconBrandGitlab, IconDots, IconExternalLink, IconRefresh, IconUnlink } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Confirm } from '@/components/Confirm'
import { TextLink } from '@/components/links'
import { complain, tell } from '@/components/notify'
import { Status } from '@/components/Status'
import { useNow } from '@/components/useNow'
import { at, call, query } from '@/lib/http'
import { keys } from '@/lib/queries'
import { repositoryStatus } from '@/lib/status'
import { ago, exact } from '@/lib/time'
import type { RepositoryBody } from '@/lib/wire'
import { counted, noteTone } from './counted'
import { Notes } from './Notes'

interface Props {
  repository: RepositoryBody
  space: string
  manage: boolean
}

function Facts({ repository }: { repository: RepositoryBody }) {
  const now = useNow(15_000)
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
      {repository.connected_by && (
        <Text span size="sm">
          Connected by {repository.connected_by}
        </Text>
      )}
    </Group>
  )
}

export function RepositoryCard({ repository, space, manage }: Props) {
  const client = useQueryClient()
  const [asking, { open, close }] = useDisclosure(false)
  const refresh = () => client.invalidateQueries({ queryKey: keys.space(space) })
  const sync = useMutation({
    mutationFn: () => call('POST', at('api', 'spaces', space, 'repositories', repository.name, 'update')),
    onSuccess: refresh,
    onError: complain,
  })
  const disconnect = useMutation({
    mutationFn: () =>
      call('DELETE', at('api', 'spaces', space, 'repositories') + query({ repository_name: repository.name })),
    onSuccess: async () => {
      await refresh()
      tell(`${repository.name} is disconnected.`)
    },
  })
  const status = repositoryStatus(repository.status)
  return (
    <Card component="article" aria-label={repository.name}>
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Group gap="sm" style={{ minWidth: 0 }}>
            <IconBrandGitlab size={22} color="#fc6d26" aria-hidden />
            <Title order={2} size="h4" style={{ overflowWrap: 'anywhere' }}>
              {repository.name}
            </Title>
            <Status {...status} />
          </Group>
          {manage && (
            <Group gap="xs" wrap="nowrap">
              <Button
                variant="default"
                size="xs"
                leftSection={<IconRefresh size={15} />}
                loading={sync.isPending || repository.status === 'Syncing'}
                onClick={() => sync.mutate()}
              >
                Sync
              </Button>
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon variant="subtle" color="gray" aria-label={`More about ${repository.name}`}>
                    <IconDots size={18} />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item color="red" leftSection={<IconUnlink size={16} />} onClick={open}>
                    Disconnect
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </Group>
          )}
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
      </Stack>
      <Confirm
        opened={asking}
        onClose={close}
        title={`Disconnect ${repository.name}?`}
        confirm="Disconnect"
        danger
        pending={disconnect.isPending}
        error={disconnect.error}
        onConfirm={() => disconnect.mutate()}
      >
        Slipway forgets its assets and stops following it. The code itself and running environments stay as they are.
      </Confirm>
    </Card>
  )
}
