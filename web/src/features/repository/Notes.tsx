import { Alert, Stack, Text } from '@mantine/core'
import { WayOut } from '@/components/WayOut'
import { exact } from '@/lib/time'
import type { RepositoryBody } from '@/lib/wire'
import { noteTone } from './counted'

/** What there is to say about a connection: red where it stands still because of it, orange where it is only good to know. */
export function Notes({ repository }: { repository: RepositoryBody }) {
  if (repository.errors.length === 0) return null
  const tone = noteTone(repository)
  return (
    <Stack gap="xs" w="100%">
      {repository.errors.map((fault) => (
        <Alert
          key={fault.message}
          color={tone}
          variant="light"
          role={tone === 'red' ? 'alert' : 'note'}
          styles={{ message: { color: 'var(--mantine-color-text)' } }}
        >
          <Stack gap={4}>
            <Text size="sm">{fault.message}</Text>
            <WayOut action={fault.action} link={fault.link} />
            {repository.next_attempt && (
              <Text size="xs" c="dimmed">
                Slipway tries again by itself: {exact(repository.next_attempt)}.
              </Text>
            )}
          </Stack>
        </Alert>
      ))}
    </Stack>
  )
}
