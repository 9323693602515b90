import { ActionIcon, Button, Group, Menu } from '@mantine/core'
import { IconDots, IconLifebuoy, IconPlugConnected, IconRefresh, IconUnlink } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Confirm } from '@/components/Confirm'
import { complain, tell } from '@/components/notify'
import { at, call, query } from '@/lib/http'
import { keys } from '@/lib/queries'
import type { RepositoryBody } from '@/lib/wire'
import { ReconnectDialog } from './access/ReconnectDialog'
import { StandbyDialog } from './access/StandbyDialog'

interface Props {
  repository: RepositoryBody
  space: string
}

/** What an administrator may do with a connection. */
export function RepositoryActions({ repository, space }: Props) {
  const client = useQueryClient()
  const [asked, setAsked] = useState<'disconnect' | 'reconnect' | 'standby' | null>(null)
  const close = () => setAsked(null)
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
  const broken = ['SyncFailed', 'Disconnected'].includes(repository.status)
  return (
    <Group gap="xs" wrap="nowrap">
      {broken && (
        <Button size="xs" leftSection={<IconPlugConnected size={15} />} onClick={() => setAsked('reconnect')}>
          Reconnect
        </Button>
      )}
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
          {!broken && (
            <Menu.Item leftSection={<IconPlugConnected size={16} />} onClick={() => setAsked('reconnect')}>
              Reconnect
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconLifebuoy size={16} />} onClick={() => setAsked('standby')}>
            Standby
          </Menu.Item>
          <Menu.Item color="red" leftSection={<IconUnlink size={16} />} onClick={() => setAsked('disconnect')}>
            Disconnect
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked === 'reconnect' && <ReconnectDialog repository={repository} space={space} close={close} />}
      {asked === 'standby' && <StandbyDialog repository={repository} space={space} close={close} />}
      <Confirm
        opened={asked === 'disconnect'}
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
    </Group>
  )
}
