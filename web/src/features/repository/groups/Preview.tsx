import { Group, Paper, Stack, Text, Title } from '@mantine/core'
import { Status } from '@/components/Status'
import { previewStatus } from './rules'
import type { GroupPreview } from './types'

const FIRST = ['connect', 'problem', 'connected', 'excluded']

/** What the rules would do, project by project; nothing has been done yet. */
export function Preview({ preview }: { preview: GroupPreview }) {
  const rank = (verdict: string) => FIRST.indexOf(verdict)
  const sorted = [...preview.projects].sort((one, other) => rank(one.verdict) - rank(other.verdict))
  return (
    <Stack component="section" aria-label="Preview" gap="xs">
      <Title order={2} size="h5" role="status">
        {preview.matching === 0
          ? `No project of ${preview.group_path} matches these rules`
          : `${preview.matching} ${preview.matching === 1 ? 'project' : 'projects'} of ${preview.group_path} match`}
      </Title>
      <Paper withBorder radius="md" className="preview">
        {sorted.map((project) => (
          <Group key={project.path} justify="space-between" gap="4px 12px" px="sm" py={6}>
            <Stack gap={0} style={{ minWidth: 0 }}>
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                {project.path}
              </Text>
              {project.reason && (
                <Text size="xs" c="dimmed">
                  {project.reason}
                </Text>
              )}
            </Stack>
            <Group gap="xs">
              {project.repository_name && project.verdict !== 'excluded' && (
                <Text size="xs" c="dimmed">
                  as {project.repository_name}
                </Text>
              )}
              <Status {...previewStatus(project.verdict)} size="sm" />
            </Group>
          </Group>
        ))}
      </Paper>
      {preview.truncated && (
        <Text size="sm" c="dimmed">
          There are more; only the first are shown.
        </Text>
      )}
    </Stack>
  )
}
