import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { complain, tell } from '@/components/notify'
import { ProblemAlert } from '@/components/ProblemAlert'
import { Status } from '@/components/Status'
import { useNow } from '@/components/useNow'
import { WayOut } from '@/components/WayOut'
import { ago } from '@/lib/time'
import type { WebhookBody } from '@/lib/wire'
import { repairHook, testHook, webhookQuery } from './queries'
import { webhookLook } from './state'

interface Props {
  space: string
  name: string
  manage: boolean
}

function Times({ hook }: { hook: WebhookBody }) {
  const now = useNow(10_000)
  const parts = [
    hook.last_delivery && `last told ${ago(hook.last_delivery, now)}`,
    hook.next_poll && `asked again ${ago(hook.next_poll, now)}`,
    hook.state === 'active' && (hook.signed ? 'signed' : 'with a secret'),
  ].filter(Boolean)
  return (
    <Text size="sm" c="dimmed">
      {parts.join(' · ')}
      {hook.hook_page && (
        <>
          {parts.length > 0 && ' · '}
          <Anchor href={hook.hook_page} target="_blank" rel="noreferrer" inherit>
            its page <IconExternalLink size={13} aria-label="opens in a new tab" />
          </Anchor>
        </>
      )}
    </Text>
  )
}

/** How the host tells of new commits, why it does not, and what mends it. */
export function WebhookState({ space, name, manage }: Props) {
  const client = useQueryClient()
  const options = webhookQuery(space, name)
  const hook = useQuery(options)
  const onSuccess = (now: WebhookBody) => {
    client.setQueryData(options.queryKey, now)
    tell(`${webhookLook(now.state).label}.`)
  }
  const test = useMutation({ mutationFn: () => testHook(space, name), onSuccess, onError: complain })
  const repair = useMutation({ mutationFn: () => repairHook(space, name), onSuccess, onError: complain })
  if (hook.isError) return <ProblemAlert error={hook.error} title="How its news come in could not be loaded" />
  if (!hook.data) return null
  const { label, tone, meaning } = webhookLook(hook.data.state)
  const begun = hook.data.state !== 'none' || hook.data.next_poll !== null
  return (
    <Stack gap={4} component="section" aria-label={`News of ${name}`}>
      <Group gap="xs">
        <Status label={label} tone={tone} size="sm" />
        <Text size="sm">{meaning}</Text>
      </Group>
      {hook.data.why && (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {hook.data.why}
        </Text>
      )}
      <WayOut action={hook.data.action} link={hook.data.link} />
      <Times hook={hook.data} />
      {manage && begun && (
        <Group gap="xs">
          <Button size="compact-xs" variant="default" loading={test.isPending} onClick={() => test.mutate()}>
            Test
          </Button>
          {hook.data.state !== 'active' && (
            <Button size="compact-xs" variant="default" loading={repair.isPending} onClick={() => repair.mutate()}>
              {hook.data.hook_id === null ? 'Try to make one' : 'Repair'}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  )
}
