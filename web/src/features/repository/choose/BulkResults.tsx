import { Button, Group, Paper, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { ButtonLink } from '@/components/links'
import { WayOut } from '@/components/WayOut'
import type { BulkBody, BulkResult } from './types'

function Line({ result }: { result: BulkResult }) {
  const Mark = result.ok ? IconCheck : IconAlertTriangle
  return (
    <Paper withBorder p="sm" radius="md" role="listitem">
      <Group wrap="nowrap" align="flex-start" gap="sm">
        <ThemeIcon color={result.ok ? 'teal' : 'red'} variant="light" radius="xl" aria-hidden>
          <Mark size={16} />
        </ThemeIcon>
        <Stack gap={2} style={{ minWidth: 0 }}>
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {result.ok ? result.repository_name : result.repository_url}
          </Text>
          {result.ok ? (
            <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {result.repository_url}
            </Text>
          ) : (
            <Text size="sm">{result.problem?.message ?? 'It was refused.'}</Text>
          )}
          <WayOut action={result.problem?.action ?? null} link={result.problem?.link ?? null} />
        </Stack>
      </Group>
    </Paper>
  )
}

/** What became of each project; what did not work stands first. */
export function BulkResults({ body, space, again }: { body: BulkBody; space: string; again: () => void }) {
  const sorted = [...body.results].sort((one, other) => Number(one.ok) - Number(other.ok))
  const failed = body.failed === 0 ? '' : `, ${body.failed} could not be connected`
  return (
    <Stack>
      <Title order={2} size="h4" role="status">
        {body.connected} connected{failed}
      </Title>
      <Stack gap="xs" role="list" aria-label="Results">
        {sorted.map((result) => (
          <Line key={result.repository_url} result={result} />
        ))}
      </Stack>
      <Group>
        <ButtonLink to="/$space/settings/repositories" params={{ space }}>
          All repositories
        </ButtonLink>
        <Button variant="default" onClick={again}>
          Choose more
        </Button>
      </Group>
    </Stack>
  )
}
