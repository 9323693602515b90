import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { asProblem } from '@/lib/http'

interface Props {
  error: unknown
  title?: string
  onRetry?: () => void
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
        {problem.action && (
          <Text size="sm" fw={600}>
            {problem.action}
          </Text>
        )}
        <Group gap="md">
          {problem.link && (
            <Anchor size="sm" href={problem.link}>
              Go there
            </Anchor>
          )}
          {onRetry && (
            <Button size="compact-sm" variant="light" color="red" onClick={onRetry}>
              Try again
            </Button>
          )}
        </Group>
      </Stack>
    </Alert>
  )
}
