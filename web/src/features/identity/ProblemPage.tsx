import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { Harbor } from '@/components/Harbor'
import { Loaded } from '@/components/Loaded'
import { cameFrom } from '@/lib/away'
import { sessionQuery, signInProblemQuery } from '@/lib/queries'

function Part({ name, text }: { name: string; text: string }) {
  return (
    <Stack gap={0}>
      <Text size="xs" fw={700} c="dimmed" tt="uppercase">
        {name}
      </Text>
      <Text>{text}</Text>
    </Stack>
  )
}

/** Where a sign-in that failed ends: what happened, why, and what to do. */
export function ProblemPage() {
  const search: { code?: string } = useSearch({ strict: false })
  const code = search.code ?? 'unknown'
  const problem = useQuery(signInProblemQuery(code))
  const session = useQuery(sessionQuery)
  return (
    <Harbor title={problem.data?.title ?? 'Sign-in did not work'}>
      <Loaded query={problem} rows={2}>
        {(body) => (
          <Stack gap="sm">
            <Part name="What happened" text={body.happened} />
            {body.why !== '' && <Part name="Why" text={body.why} />}
            <Part name="What to do" text={body.next} />
            {body.link && (
              <Anchor href={body.link} style={{ overflowWrap: 'anywhere' }}>
                {body.link}
              </Anchor>
            )}
          </Stack>
        )}
      </Loaded>
      <Group grow>
        <Button component="a" href={code.startsWith('repositories_') ? cameFrom() : '/sign-in'}>
          Try again
        </Button>
        {session.data?.signed_in && (
          <Button component="a" href="/" variant="default">
            To your spaces
          </Button>
        )}
      </Group>
    </Harbor>
  )
}
