import { Button, Group, Stack, Switch, Text, TextInput } from '@mantine/core'
import { IconDownload, IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { asText, search } from '@/lib/log'
import type { LogLine } from '@/lib/wire'
import { LogView } from './LogView'
import { useLog } from './useLog'

interface Props {
  space: string
  id: string
  grain: string
  moving: boolean
}

function save(name: string, lines: LogLine[]) {
  const url = URL.createObjectURL(new Blob([asText(lines)], { type: 'text/plain' }))
  const anchor = Object.assign(document.createElement('a'), { href: url, download: `${name}.log` })
  anchor.click()
  URL.revokeObjectURL(url)
}

/** The log of one grain: live, searchable, to be followed or read at rest. */
export function LogPanel({ space, id, grain, moving }: Props) {
  const { lines, stream } = useLog(space, id, grain, moving)
  const [wanted, setWanted] = useState('')
  const [follow, setFollow] = useState(true)
  const shown = useMemo(() => search(lines, wanted), [lines, wanted])
  const found = wanted.trim() === '' ? `${lines.length} lines` : `${shown.length} of ${lines.length} lines`
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="sm">
        <TextInput
          aria-label="Search the log"
          placeholder="Search the log"
          size="xs"
          leftSection={<IconSearch size={14} />}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          flex="1 1 160px"
          maw={320}
        />
        <Group gap="sm">
          <Text size="xs" c={stream === 'broken' ? 'orange' : 'dimmed'} role="status">
            {stream === 'broken' ? 'Connection lost, taking it up again…' : found}
          </Text>
          <Switch
            size="xs"
            label="Follow"
            checked={follow}
            onChange={(event) => setFollow(event.currentTarget.checked)}
          />
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconDownload size={14} />}
            disabled={lines.length === 0}
            onClick={() => save(grain, lines)}
          >
            Save
          </Button>
        </Group>
      </Group>
      <LogView lines={shown} follow={follow} onLeave={() => setFollow(false)} label={`Log of ${grain}`} />
    </Stack>
  )
}
