import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core'
import type { CandidateBody } from '@/lib/wire'
import type { Picked } from './PickProject'

interface Props {
  candidate: CandidateBody
  pick: (picked: Picked) => void
}

/** One project; what stands in the way of connecting it is said before it is tried. */
export function Candidate({ candidate, pick }: Props) {
  const choose = () =>
    pick({
      url: candidate.repository_url,
      name: candidate.path_with_namespace.split('/').at(-1) ?? candidate.name,
      branch: candidate.default_branch,
    })
  return (
    <Paper withBorder p="sm" radius="md" role="listitem">
      <Group justify="space-between" wrap="nowrap">
        <Stack gap={2} style={{ minWidth: 0 }}>
          <Group gap="xs">
            <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
              {candidate.path_with_namespace}
            </Text>
            <Badge size="sm" variant="default" tt="none">
              {candidate.visibility}
            </Badge>
            {candidate.archived && (
              <Badge size="sm" color="orange" variant="light" tt="none">
                archived
              </Badge>
            )}
            {candidate.empty && (
              <Badge size="sm" color="orange" variant="light" tt="none">
                empty
              </Badge>
            )}
          </Group>
          {candidate.description && (
            <Text size="sm" c="dimmed" lineClamp={1}>
              {candidate.description}
            </Text>
          )}
          {candidate.hint && (
            <Text size="sm" c="orange">
              {candidate.hint}
            </Text>
          )}
        </Stack>
        <Button
          size="xs"
          variant="light"
          style={{ flex: 'none' }}
          disabled={!candidate.readable}
          onClick={choose}
          aria-label={`Pick ${candidate.path_with_namespace}`}
        >
          Pick
        </Button>
      </Group>
    </Paper>
  )
}
