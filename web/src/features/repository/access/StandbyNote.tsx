import { Alert, Stack, Text } from '@mantine/core'
import { exact } from '@/lib/time'
import type { RepositoryBody } from '@/lib/wire'

/** Says that the reserve does the work, because what is being replaced has to be mended all the same. */
export function StandbyNote({ repository }: { repository: RepositoryBody }) {
  if (!repository.standby_since) return null
  return (
    <Alert color="orange" variant="light" role="note" styles={{ message: { color: 'var(--mantine-color-text)' } }}>
      <Stack gap={4}>
        <Text size="sm">
          The standby {repository.standby_credential_name} does the work since {exact(repository.standby_since)}.
        </Text>
        {repository.standby_why && <Text size="sm">The usual access is refused: {repository.standby_why}</Text>}
      </Stack>
    </Alert>
  )
}
