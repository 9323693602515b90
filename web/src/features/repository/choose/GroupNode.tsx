import { ActionIcon, Group, Loader, Text, Tooltip, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight, IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemAlert } from '@/components/ProblemAlert'
import { groupsQuery } from './queries'
import type { ProjectGroup } from './types'

export interface TreeProps {
  space: string
  provider: string
  chosen: string
  choose: (path: string) => void
}

interface Props extends TreeProps {
  group: ProjectGroup
  depth: number
  /** A result of a search: with its whole path, and nothing below it. */
  flat?: boolean
}

/** `340 projects, 5 connected, 3 not readable`. */
function tooltip(group: ProjectGroup): string {
  const parts = [`${group.projects_below.toLocaleString()} projects`]
  if (group.connected > 0) parts.push(`${group.connected} connected`)
  if (group.unreadable > 0) parts.push(`${group.unreadable} not readable for you`)
  return parts.join(', ')
}

export function GroupNode({ group, depth, flat = false, ...tree }: Props) {
  const [open, setOpen] = useState(tree.chosen.startsWith(`${group.path}/`))
  const below = group.subgroups > 0 && !flat
  const chosen = tree.chosen === group.path
  return (
    <li>
      <Group gap={2} wrap="nowrap" pl={depth * 14}>
        {below ? (
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-expanded={open}
            aria-label={`Groups in ${group.path}`}
            onClick={() => setOpen(!open)}
          >
            {open ? <IconChevronDown size={15} /> : <IconChevronRight size={15} />}
          </ActionIcon>
        ) : (
          <span className="group-gap" />
        )}
        <Tooltip label={tooltip(group)} openDelay={400}>
          <UnstyledButton
            className="group-name"
            aria-pressed={chosen}
            aria-label={`Group ${group.path}`}
            onClick={() => tree.choose(chosen ? '' : group.path)}
          >
            <Text span size="sm" truncate fw={chosen ? 650 : undefined}>
              {flat ? group.path : group.name}
            </Text>
            {group.unreadable > 0 && <IconLock size={13} aria-hidden />}
            <Text span size="xs" c="dimmed">
              {group.projects_below.toLocaleString()}
            </Text>
          </UnstyledButton>
        </Tooltip>
      </Group>
      {open && below && <GroupLevel parent={group.path} depth={depth + 1} {...tree} />}
    </li>
  )
}

/** One level of groups; the levels below are fetched when they are opened. */
export function GroupLevel({ parent, depth, ...tree }: TreeProps & { parent: string; depth: number }) {
  const level = useQuery(groupsQuery(tree.space, tree.provider, parent, ''))
  if (level.isPending) return <Loader size={14} ml={depth * 16 + 8} aria-label="Loading groups" />
  if (level.isError) return <ProblemAlert error={level.error} title="The groups could not be loaded" />
  return (
    <ul className="group-level">
      {level.data?.groups.map((group) => (
        <GroupNode key={group.path} group={group} depth={depth} {...tree} />
      ))}
    </ul>
  )
}
