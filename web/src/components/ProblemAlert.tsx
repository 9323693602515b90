import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { asProblem } from '@/lib/http'
import { WayOut } from './WayOut'

interface Props {
  error: unknown
  title?: string
  onRetry?: (() => void) | undefined
}

/** A failure in full: what happened, what to do, and where. Never an empty list instead. */
export function ProblemAlert({ error, title, onRetry }: Props) {
  const problem = asProblem(error)
  const more = problem.faults.slice(1)
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      radius="md"
      icon={<IconAlertTriangle />}
      title={title ?? 'That did not work'}
    >
      <Stack gap={6}>
        <Text size="sm">{problem.message}</Text>
        {more.map((fault) => (
          <Text key={fault.name + fault.message} size="sm">
            {fault.message}
          </Text>
        ))}
        <WayOut action={problem.action} link={problem.link} />
        {onRetry && (
          <Group>
            <Button size="compact-sm" variant="light" color="red" onClick={onRetry}>
              Try again
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  )
}
