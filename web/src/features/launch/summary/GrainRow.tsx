import { Anchor, Badge, Code, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { PreviewedGrain } from '@/lib/wire'

type Source = NonNullable<PreviewedGrain['source']>

function revision({ branch, tag, commit }: Source) {
  const named = tag !== null ? `tag ${tag}` : branch !== null ? branch : null
  const short = commit?.slice(0, 8) ?? null
  return [named, short].filter((part) => part !== null).join(' @ ')
}

function From({ source }: { source: Source }) {
  const where = `${source.store} / ${source.path}`
  return (
    <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
      {source.url === null ? (
        where
      ) : (
        <Anchor size="xs" href={source.url} target="_blank" rel="noreferrer">
          {where}
        </Anchor>
      )}{' '}
      <span title={source.commit ?? undefined}>{revision(source)}</span>
    </Text>
  )
}

/** Where a grain runs, and behind which others. */
function place(grain: PreviewedGrain): string {
  const agent = grain.agent === null ? 'the agent is known later' : `on ${grain.agent}`
  return grain.depends_on.length === 0 ? agent : `${agent}, after ${grain.depends_on.join(', ')}`
}

/** One piece of work of the launch. */
export function GrainRow({ grain, complete }: { grain: PreviewedGrain; complete: boolean }) {
  return (
    <Stack gap={2}>
      <Group gap={8} wrap="nowrap">
        <Text fw={600} size="sm" td={grain.skipped ? 'line-through' : undefined}>
          {grain.name}
        </Text>
        <Badge size="xs" variant="light" color="gray" tt="none">
          {grain.kind}
        </Badge>
        {grain.skipped && (
          <Badge size="xs" variant="light" color="orange" tt="none">
            Skipped
          </Badge>
        )}
      </Group>
      {grain.skipped ? (
        <Text size="xs" c="dimmed">
          Its condition is not met: <Code>{grain.when}</Code>
        </Text>
      ) : (
        (complete || grain.agent !== null) && (
          <Text size="xs" c="dimmed">
            {place(grain)}
          </Text>
        )
      )}
      {grain.source !== null && <From source={grain.source} />}
      {grain.problem !== null && (
        <Group gap={6} wrap="nowrap" align="flex-start" c="orange">
          <IconAlertTriangle size={14} style={{ flexShrink: 0, marginTop: 2 }} aria-label="Warning" />
          <Text size="xs">{grain.problem}</Text>
        </Group>
      )}
    </Stack>
  )
}
