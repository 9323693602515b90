import { Anchor, Badge, Button, Checkbox, Group, Paper, Stack, Text } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { useNow } from '@/components/useNow'
import { words } from '@/lib/status'
import { ago } from '@/lib/time'
import { choosable, lacksOf } from './filters'
import type { Picked } from './picked'
import type { Candidate } from './types'

interface Props {
  candidate: Candidate
  pick: (picked: Picked) => void
  chosen: boolean
  toggle: () => void
}

function Marks({ candidate }: { candidate: Candidate }) {
  const { archived, empty, fork, topics, connected_as } = candidate
  return (
    <>
      <Badge size="sm" variant="default" tt="none">
        {candidate.visibility}
      </Badge>
      {connected_as !== null && (
        <Badge size="sm" color="teal" variant="light" tt="none">
          connected as {connected_as}
        </Badge>
      )}
      {archived && (
        <Badge size="sm" color="orange" variant="light" tt="none">
          archived
        </Badge>
      )}
      {empty && (
        <Badge size="sm" color="orange" variant="light" tt="none">
          empty
        </Badge>
      )}
      {fork && (
        <Badge size="sm" variant="default" tt="none">
          fork
        </Badge>
      )}
      {topics.slice(0, 3).map((topic) => (
        <Badge key={topic} size="sm" variant="light" tt="none">
          {topic}
        </Badge>
      ))}
    </>
  )
}

function Lacks({ candidate }: { candidate: Candidate }) {
  return lacksOf(candidate).map(({ text, link }) => (
    <Text key={text} size="sm" className="lack">
      {text}{' '}
      {link !== null && (
        <Anchor href={link} target="_blank" rel="noreferrer" inherit>
          Open its page <IconExternalLink size={13} aria-label="opens in a new tab" />
        </Anchor>
      )}
    </Text>
  ))
}

/** One project; what stands in the way of connecting it is said before it is tried. */
export function CandidateRow({ candidate, pick, chosen, toggle }: Props) {
  const now = useNow(60_000)
  const path = candidate.path_with_namespace
  const take = () =>
    pick({
      url: candidate.repository_url,
      name: path.split('/').at(-1) ?? candidate.name,
      branch: candidate.default_branch,
    })
  const role = candidate.role ? `You: ${words(candidate.role)}` : null
  const active = candidate.last_activity_at ? `active ${ago(candidate.last_activity_at, now)}` : null
  return (
    <Paper withBorder p="sm" radius="md" role="listitem" data-chosen={chosen} className="candidate">
      <Group wrap="nowrap" gap="sm" align="flex-start">
        <Checkbox
          mt={2}
          checked={chosen}
          disabled={!choosable(candidate)}
          onChange={toggle}
          aria-label={`Choose ${path}`}
        />
        <Stack gap={2} style={{ minWidth: 0 }} flex={1}>
          <Group gap={6}>
            <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
              {path}
            </Text>
            <Marks candidate={candidate} />
          </Group>
          {candidate.description && (
            <Text size="sm" c="dimmed" lineClamp={1}>
              {candidate.description}
            </Text>
          )}
          {(role ?? active) !== null && (
            <Text size="xs" c="dimmed">
              {[role, active].filter(Boolean).join(' · ')}
            </Text>
          )}
          <Lacks candidate={candidate} />
        </Stack>
        <Button
          size="xs"
          variant="light"
          style={{ flex: 'none' }}
          disabled={!candidate.readable || candidate.connected_as !== null}
          onClick={take}
          aria-label={`Pick ${path}`}
        >
          Pick
        </Button>
      </Group>
    </Paper>
  )
}
