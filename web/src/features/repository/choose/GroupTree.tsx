import { Button, Group, Loader, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconFolders, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemAlert } from '@/components/ProblemAlert'
import { GroupLevel, GroupNode, type TreeProps } from './GroupNode'
import { groupsQuery } from './queries'

function Found({ search, ...tree }: TreeProps & { search: string }) {
  const found = useQuery(groupsQuery(tree.space, tree.provider, '', search))
  if (found.isPending) return <Loader size={14} aria-label="Loading groups" />
  if (found.isError) return <ProblemAlert error={found.error} title="The groups could not be searched" />
  const { groups } = found.data
  if (groups.length === 0) return <Text size="sm">No group matches “{search}”.</Text>
  return (
    <ul className="group-level">
      {groups.map((group) => (
        <GroupNode key={group.path} group={group} depth={0} flat {...tree} />
      ))}
    </ul>
  )
}

/** Groups and subgroups to narrow the list to. */
export function GroupTree(tree: TreeProps) {
  const [text, setText] = useState('')
  const [search] = useDebouncedValue(text.trim(), 250)
  return (
    <Stack component="nav" gap="xs" aria-label="Groups" className="group-tree">
      <TextInput
        size="xs"
        aria-label="Search groups"
        placeholder="Search groups"
        leftSection={<IconSearch size={14} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group gap={0} wrap="nowrap">
        <Button
          size="compact-sm"
          variant={tree.chosen === '' ? 'light' : 'subtle'}
          color={tree.chosen === '' ? undefined : 'gray'}
          aria-pressed={tree.chosen === ''}
          leftSection={<IconFolders size={15} />}
          onClick={() => tree.choose('')}
        >
          All groups
        </Button>
      </Group>
      <div className="group-scroll">
        {search === '' ? <GroupLevel parent="" depth={0} {...tree} /> : <Found search={search} {...tree} />}
      </div>
    </Stack>
  )
}
