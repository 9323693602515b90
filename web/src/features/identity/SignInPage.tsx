import { Alert, Button, Stack, Text } from '@mantine/core'
import { IconBrandGitlab } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Harbor } from '@/components/Harbor'
import { ProblemAlert } from '@/components/ProblemAlert'
import { query } from '@/lib/http'
import { innerPath } from '@/lib/names'
import { sessionQuery } from '@/lib/queries'

export function SignInPage() {
  const search: { return_to?: string; ended?: boolean } = useSearch({ strict: false })
  const session = useQuery(sessionQuery)
  const hosts = session.data?.sign_in_providers ?? []
  const only = { id: '', name: session.data?.sign_in_provider ?? 'GitLab', base_url: '' }
  const buttons = hosts.length > 0 ? hosts : [only]
  const back = innerPath(search.return_to)
  const signedIn = session.data?.signed_in === true
  useEffect(() => {
    if (signedIn) window.location.replace(back)
  }, [signedIn, back])
  return (
    <Harbor title="Slipway">
      <Stack gap="xs">
        <Text size="lg" fw={600}>
          From your repositories to running environments.
        </Text>
        <Text c="dimmed">
          Slipway finds the infrastructure code you already have, turns it into a catalog, and launches it with a clock
          running.
        </Text>
      </Stack>
      {search.ended && (
        <Alert color="orange" role="status">
          Your session has ended. Sign in again and go on where you were.
        </Alert>
      )}
      {session.isError && <ProblemAlert error={session.error} onRetry={() => void session.refetch()} />}
      {buttons.map((host) => (
        <Stack key={host.id} gap={4}>
          <Button
            component="a"
            href={'/auth/sign-in' + query({ provider: host.id || undefined, return_to: back })}
            size="lg"
            fullWidth
            leftSection={<IconBrandGitlab />}
          >
            Sign in with {host.name}
          </Button>
          {buttons.length > 1 && (
            <Text size="xs" c="dimmed" ta="center" style={{ overflowWrap: 'anywhere' }}>
              {host.base_url}
            </Text>
          )}
        </Stack>
      ))}
      <Text size="xs" c="dimmed" ta="center">
        Slipway only reads who you are. Access to repositories is asked for later, when you connect one.
      </Text>
    </Harbor>
  )
}
