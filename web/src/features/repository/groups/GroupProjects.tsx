import { Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '@/components/Loaded'
import { Status } from '@/components/Status'
import { WayOut } from '@/components/WayOut'
import { words, type Tone } from '@/lib/status'
import { groupConnectionQuery } from './queries'
import type { GroupProject } from './types'

const TONES: Record<string, Tone> = { connected: 'good', problem: 'bad', missing: 'warn' }

function Line({ project }: { project: GroupProject }) {
  return (
    <Stack gap={2}>
      <Group justify="space-between" gap="4px 12px">
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {project.path}
          {project.repository_name && (
            <Text span c="dimmed" inherit>
              {' '}
              as {project.repository_name}
            </Text>
          )}
        </Text>
        <Status label={words(project.state)} tone={TONES[project.state] ?? 'calm'} size="sm" />
      </Group>
      {project.problem && <Text size="sm">{project.problem.message}</Text>}
      <WayOut action={project.problem?.action ?? null} link={project.problem?.link ?? null} />
    </Stack>
  )
}

/** Each project of the group, those with a problem first. */
export function GroupProjects({ space, id }: { space: string; id: string }) {
  const group = useQuery(groupConnectionQuery(space, id))
  return (
    <Loaded query={group} rows={1}>
      {({ projects }) => {
        const sorted = [...(projects ?? [])].sort(
          (one, other) => Number(one.state === 'connected') - Number(other.state === 'connected'),
        )
        return (
          <Stack gap="sm">
            {sorted.length === 0 && <Text size="sm">No project of the group matches its rules yet.</Text>}
            {sorted.map((project) => (
              <Line key={project.project_id} project={project} />
            ))}
          </Stack>
        )
      }}
    </Loaded>
  )
}
