import { Button, Card, Group, Progress, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconClockPlus } from '@tabler/icons-react'
import { useNow } from '@/components/useNow'
import type { StatusView } from '@/lib/status'
import { ago, exact, isAhead, timeLeft } from '@/lib/time'
import type { EnvironmentBody } from '@/lib/wire'
import { ExtendDialog } from './ExtendDialog'

interface Props {
  environment: EnvironmentBody
  space: string
  status: StatusView
}

/** How long it has been and how long it will be. */
export function Clock({ environment, space, status }: Props) {
  const [opened, { open, close }] = useDisclosure(false)
  const now = useNow()
  const { start_time, end_time, retention } = environment.details.state.execution
  const left = timeLeft(start_time, retention.time, now)
  const waits = !status.over && isAhead(start_time, now)
  return (
    <Card component="section" aria-label="Time">
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={2} size="h5">
            Time
          </Title>
          {status.actions.extend && retention.time !== null && (
            <Button size="xs" variant="light" leftSection={<IconClockPlus size={16} />} onClick={open}>
              Extend
            </Button>
          )}
        </Group>
        <Text size="xl" fw={680} c={left.urgent && !status.over ? 'orange' : undefined} role="timer">
          {status.over ? `Ended ${ago(end_time, now)}` : waits ? `Starts ${ago(start_time, now)}` : left.text}
        </Text>
        {!status.over && !waits && left.gone !== null && (
          <Progress value={left.gone * 100} color={left.urgent ? 'orange' : undefined} aria-label="Time gone" />
        )}
        <Text size="sm" c="dimmed">
          {waits ? 'Starts' : 'Started'} {exact(start_time)}
          {retention.time && !status.over && ` · ends ${exact(retention.time)}`}
        </Text>
      </Stack>
      <ExtendDialog key={String(opened)} opened={opened} onClose={close} environment={environment} space={space} />
    </Card>
  )
}
