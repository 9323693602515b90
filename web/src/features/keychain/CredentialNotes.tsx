import { Alert, Stack, Text } from '@mantine/core'
import { WayOut } from '@/components/WayOut'
import { exact } from '@/lib/time'
import type { CredentialBody } from '@/lib/wire'

const TEXT = { message: { color: 'var(--mantine-color-text)' } }

/** What is wrong with a credential, or will be soon, and the page where another is made. */
export function CredentialNotes({ credential }: { credential: CredentialBody }) {
  const { state, broken, broken_since, rotates, rotation_problem, expires_at, page } = credential
  const action = page === null ? null : 'Make another at the Git host'
  return (
    <>
      {broken && (
        <Alert color="red" variant="light" role="alert" styles={TEXT}>
          <Stack gap={4}>
            <Text size="sm">{broken}</Text>
            {broken_since && <Text size="sm">So since {exact(broken_since)}.</Text>}
            <WayOut action={action} link={page} />
          </Stack>
        </Alert>
      )}
      {!broken && (rotation_problem !== null || (state === 'expiring' && !rotates)) && (
        <Alert color="orange" variant="light" role="note" styles={TEXT}>
          <Stack gap={4}>
            {rotation_problem && <Text size="sm">It could not renew itself: {rotation_problem}</Text>}
            {state === 'expiring' && !rotates && (
              <Text size="sm">It ends {exact(expires_at)} and does not renew itself.</Text>
            )}
            <WayOut action={action} link={page} />
          </Stack>
        </Alert>
      )}
    </>
  )
}
