import { Alert, Button, List, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { complain } from '@/components/notify'
import { WayOut } from '@/components/WayOut'
import { keys } from '@/lib/queries'
import { exact } from '@/lib/time'
import { confirmGroup } from './queries'
import type { GroupConnection } from './types'

const SHOWN = 8

function Held({ group, space, manage }: { group: GroupConnection; space: string; manage: boolean }) {
  const client = useQueryClient()
  const confirm = useMutation({
    mutationFn: () => confirmGroup(space, group.id),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.space(space) }),
    onError: complain,
  })
  const more = group.held.length - SHOWN
  return (
    <Alert color="orange" variant="light" role="alert" title={`${group.held.length} of its projects have disappeared`}>
      <Stack gap={6} align="flex-start">
        <Text size="sm">
          So many at once may be a mistake or a lost right, so their repositories are still connected. They are:
        </Text>
        <List size="sm">
          {group.held.slice(0, SHOWN).map((path) => (
            <List.Item key={path}>{path}</List.Item>
          ))}
          {more > 0 && <List.Item>and {more} more</List.Item>}
        </List>
        {manage && (
          <Button size="xs" color="orange" loading={confirm.isPending} onClick={() => confirm.mutate()}>
            They are gone: disconnect them
          </Button>
        )}
      </Stack>
    </Alert>
  )
}

/** What is wrong with the group's connection, and what waits for somebody's word. */
export function GroupNotes({ group, space, manage }: { group: GroupConnection; space: string; manage: boolean }) {
  return (
    <>
      {group.problem !== null && (
        <Alert color={group.state === 'failed' ? 'red' : 'orange'} variant="light" role="alert">
          <Stack gap={4}>
            <Text size="sm">{group.problem.message}</Text>
            <WayOut action={group.problem.action} link={group.problem.link} />
            {group.next_attempt && (
              <Text size="xs" c="dimmed">
                So since {exact(group.state_since)}. Slipway tries again by itself: {exact(group.next_attempt)}.
              </Text>
            )}
          </Stack>
        </Alert>
      )}
      {group.held.length > 0 && <Held group={group} space={space} manage={manage} />}
    </>
  )
}
