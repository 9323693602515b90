import { Alert, Badge, Card, Group, Stack, Text, Title } from '@mantine/core'
import { IconRobot } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { PageHeader } from '@/components/PageHeader'
import { Status } from '@/components/Status'
import { useNow } from '@/components/useNow'
import { agentsQuery } from '@/lib/queries'
import { words, type Tone } from '@/lib/status'
import { ago } from '@/lib/time'
import { useSpace } from '@/lib/useSpace'
import type { AgentBody } from '@/lib/wire'

function tone(status: string): Tone {
  if (/^(active|connected|online|ok|ready)$/i.test(status)) return 'good'
  return /error|fail|lost|offline|disconnected/i.test(status) ? 'bad' : 'calm'
}

function Agent({ agent, now }: { agent: AgentBody; now: number }) {
  return (
    <Card component="article" aria-label={agent.name}>
      <Stack gap="xs">
        <Group justify="space-between">
          <Group gap="sm">
            <Title order={2} size="h4">
              {agent.name}
            </Title>
            <Status label={words(agent.status)} tone={tone(agent.status)} />
          </Group>
          <Text size="sm" c="dimmed">
            {agent.last_keep_alive ? `Last heard from: ${ago(agent.last_keep_alive, now)}` : 'Not heard from yet'}
          </Text>
        </Group>
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            {words(agent.type)} agent{agent.version && `, version ${agent.version}`}; it runs
          </Text>
          {agent.technologies.map((technology) => (
            <Badge key={technology} variant="light" tt="none">
              {technology}
            </Badge>
          ))}
        </Group>
        {agent.errors.map((error) => (
          <Alert key={error} color="red" variant="light" role="alert">
            {error}
          </Alert>
        ))}
      </Stack>
    </Card>
  )
}

export function AgentsPage() {
  const { space } = useSpace()
  const agents = useQuery(agentsQuery(space))
  const now = useNow(5000)
  return (
    <>
      <PageHeader
        title="Agents"
        lead="Where the work of this space is done. The built-in one is part of every space."
      />
      <Loaded query={agents} rows={1}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={<IconRobot size={30} />} title="No agent serves this space">
              Nothing can be launched without one. Restart Slipway with its built-in agent switched on.
            </EmptyState>
          ) : (
            <Stack>
              {list.map((agent) => (
                <Agent key={agent.name} agent={agent} now={now} />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </>
  )
}
