import { Accordion, Anchor, Button, Card, Checkbox, Group, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconFolders, IconRefresh } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Confirm } from '@/components/Confirm'
import { ButtonLink } from '@/components/links'
import { complain, tell } from '@/components/notify'
import { Status } from '@/components/Status'
import { useNow } from '@/components/useNow'
import { keys } from '@/lib/queries'
import { ago } from '@/lib/time'
import { GroupNotes } from './GroupNotes'
import { GroupProjects } from './GroupProjects'
import { removeGroup, syncGroup } from './queries'
import { groupStatus, rulesInWords } from './rules'
import type { GroupConnection } from './types'

interface Props {
  group: GroupConnection
  space: string
  manage: boolean
}

function counts(group: GroupConnection): string {
  const troubled = group.problems > 0 ? `, ${group.problems} with a problem` : ''
  return `${group.connected} of ${group.known} projects connected${troubled}`
}

/** A group that is connected as a whole. */
export function GroupCard({ group, space, manage }: Props) {
  const client = useQueryClient()
  const now = useNow(15_000)
  const [leaving, { open, close }] = useDisclosure(false)
  const [disconnect, setDisconnect] = useState(false)
  const [shown, setShown] = useState(false)
  const refresh = () => client.invalidateQueries({ queryKey: keys.space(space) })
  const sync = useMutation({ mutationFn: () => syncGroup(space, group.id), onSuccess: refresh, onError: complain })
  const remove = useMutation({
    mutationFn: () => removeGroup(space, group.id, disconnect),
    onSuccess: async () => {
      await refresh()
      tell(`${group.group_path} is no longer followed.`)
    },
  })
  return (
    <Card component="article" aria-label={`Group ${group.group_path}`}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start">
          <Group gap="sm" style={{ minWidth: 0 }}>
            <IconFolders size={22} aria-hidden />
            <Title order={3} size="h4" style={{ overflowWrap: 'anywhere' }}>
              {group.group_path}
            </Title>
            <Status {...groupStatus(group.state)} />
          </Group>
          {manage && (
            <Group gap="xs">
              <Button
                variant="default"
                size="xs"
                leftSection={<IconRefresh size={15} />}
                loading={sync.isPending || group.state === 'syncing'}
                onClick={() => sync.mutate()}
              >
                Sync now
              </Button>
              <ButtonLink
                variant="default"
                size="xs"
                to="/$space/settings/repositories/connect-group"
                params={{ space }}
                search={{ id: group.id } as never}
              >
                Rules
              </ButtonLink>
              <Button variant="subtle" color="red" size="xs" onClick={open}>
                Remove
              </Button>
            </Group>
          )}
        </Group>
        <Anchor href={group.group_url} target="_blank" rel="noreferrer" size="sm" style={{ overflowWrap: 'anywhere' }}>
          {group.group_url}
        </Anchor>
        <Text size="sm">{counts(group)}</Text>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {rulesInWords(group)}. Looked at {ago(group.last_synced, now)}
          {group.connected_by && `, connected by ${group.connected_by}`}.
        </Text>
        <GroupNotes group={group} space={space} manage={manage} />
        <Accordion variant="contained" onChange={(value) => setShown(value !== null)}>
          <Accordion.Item value="projects">
            <Accordion.Control>Its projects</Accordion.Control>
            <Accordion.Panel>{shown && <GroupProjects space={space} id={group.id} />}</Accordion.Panel>
          </Accordion.Item>
        </Accordion>
      </Stack>
      <Confirm
        opened={leaving}
        onClose={close}
        title={`Remove ${group.group_path}?`}
        confirm="Remove"
        danger
        pending={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate()}
      >
        <Stack gap="sm">
          Projects that are added to the group later are no longer connected.
          <Checkbox
            label={`Disconnect its ${group.connected} repositories as well`}
            checked={disconnect}
            onChange={(event) => setDisconnect(event.currentTarget.checked)}
          />
        </Stack>
      </Confirm>
    </Card>
  )
}
