import { Anchor, Button, Card, Group, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { CopyButton } from '@/components/CopyButton'
import { complain, tell } from '@/components/notify'
import { Status } from '@/components/Status'
import { useNow } from '@/components/useNow'
import { keys } from '@/lib/queries'
import { ago } from '@/lib/time'
import { lookAgain, withdraw } from './queries'
import type { AccessRequest } from './types'

function Line({ request, space }: { request: AccessRequest; space: string }) {
  const client = useQueryClient()
  const now = useNow(15_000)
  const refresh = () => client.invalidateQueries({ queryKey: keys.of(space, 'access-requests') })
  const look = useMutation({
    mutationFn: () => lookAgain(space, request.id),
    onSuccess: async (found) => {
      await refresh()
      tell(found.state === 'granted' ? `${request.project} can be read now.` : 'Not given yet.')
    },
    onError: complain,
  })
  const remove = useMutation({ mutationFn: () => withdraw(space, request.id), onSuccess: refresh, onError: complain })
  const granted = request.state === 'granted'
  return (
    <Card component="article" aria-label={request.project} withBorder>
      <Stack gap="xs">
        <Group gap="sm">
          <Anchor href={request.link} target="_blank" rel="noreferrer" fw={600} style={{ overflowWrap: 'anywhere' }}>
            {request.project}
          </Anchor>
          <Status label={granted ? 'Given' : 'Waiting'} tone={granted ? 'good' : 'busy'} size="sm" />
        </Group>
        <Text size="sm">
          {request.asked_by.name} asked {request.who} for {request.what} {ago(request.asked_at, now)}.
        </Text>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {granted
            ? `It came through ${ago(request.granted_at, now)}.`
            : `${request.last_evidence ?? 'Not looked at yet.'} Slipway looks again ${ago(request.next_check, now)}.`}
        </Text>
        <Group gap="xs">
          {!granted && <CopyButton value={request.text} what="the request" />}
          {!granted && (
            <Button size="xs" variant="default" loading={look.isPending} onClick={() => look.mutate()}>
              Look now
            </Button>
          )}
          <Button size="xs" variant="subtle" color="gray" loading={remove.isPending} onClick={() => remove.mutate()}>
            {granted ? 'Remove from the list' : 'Withdraw'}
          </Button>
        </Group>
      </Stack>
    </Card>
  )
}

/** What was asked of others, and whether it has been given. */
export function RequestList({ requests, space }: { requests: AccessRequest[]; space: string }) {
  return (
    <Stack component="section" aria-label="Asked of others" gap="sm">
      <Title order={2} size="h4">
        Asked of others
      </Title>
      {requests.map((request) => (
        <Line key={request.id} request={request} space={space} />
      ))}
    </Stack>
  )
}
