import { Anchor, Button, Card, Group, List, Stack, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { ProblemAlert } from '@/components/ProblemAlert'
import { accountReport } from './queries'

/** How much of all that the person sees can be read, and what is missing for the rest. */
export function AccountCard({ space }: { space: string }) {
  const look = useMutation({ mutationFn: () => accountReport(space) })
  return (
    <Card component="section" aria-label="Everything you can see" padding="lg">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h4">
            Everything you can see
          </Title>
          <Button variant="default" loading={look.isPending} onClick={() => look.mutate()}>
            {look.data === undefined ? 'Count' : 'Count again'}
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          Looks through all projects of yours at the Git host and counts those whose code can be read.
        </Text>
        {look.isError && <ProblemAlert error={look.error} />}
        {look.data !== undefined && (
          <>
            <Text fw={600}>{look.data.summary}</Text>
            {!look.data.complete && (
              <Text size="sm">There are more; this is what could be counted in a few seconds.</Text>
            )}
            <List size="sm" spacing={4}>
              {look.data.unreadable.map((gap) => (
                <List.Item key={gap.group}>
                  {gap.projects} in <b>{gap.group}</b> need {gap.need}:{' '}
                  <Anchor href={gap.link} target="_blank" rel="noreferrer">
                    its members
                  </Anchor>
                </List.Item>
              ))}
            </List>
          </>
        )}
      </Stack>
    </Card>
  )
}
