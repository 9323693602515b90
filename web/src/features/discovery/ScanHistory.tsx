import { Box, Drawer, Group, Select, Stack, Text, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loaded } from '@/components/Loaded'
import { Status } from '@/components/Status'
import { useNow } from '@/components/useNow'
import { ago, exact } from '@/lib/time'
import type { ScanRunBody, SnapshotBody } from '@/lib/wire'
import { Changes } from './Changes'
import { runsQuery, snapshotsQuery } from './queries'
import { brokenOff, inOrder } from './runs'
import { summary, waits } from './snapshots'

interface Props {
  space: string
  repository: string
  manage: boolean
  opened: boolean
  onClose: () => void
}

function Line({ snapshot, chosen, onChoose }: { snapshot: SnapshotBody; chosen: boolean; onChoose: () => void }) {
  const now = useNow(30_000)
  return (
    <UnstyledButton className="scan-line" aria-pressed={chosen} onClick={onChoose}>
      <Group gap="xs" justify="space-between" wrap="nowrap">
        <Text size="sm" ff="monospace">
          {snapshot.commit.slice(0, 8)}
        </Text>
        <Text size="xs" c="dimmed" title={exact(snapshot.taken_at)}>
          {ago(snapshot.taken_at, now)}
        </Text>
      </Group>
      <Text size="sm">{summary(snapshot)}</Text>
      {waits(snapshot) && <Status size="sm" tone="warn" label="Waits for a word" />}
      {snapshot.confirmed_by !== null && (
        <Text size="xs" c="dimmed">
          Confirmed by {snapshot.confirmed_by}
        </Text>
      )}
    </UnstyledButton>
  )
}

/** A scan that found nothing, for it came to no end. */
function BrokenLine({ run }: { run: ScanRunBody }) {
  const now = useNow(30_000)
  return (
    <Box className="scan-line">
      <Status size="sm" tone="over" label={run.state === 'cancelled' ? 'Cancelled' : 'Broke off'} />
      <Text size="xs" c="dimmed" title={exact(run.ended_at)}>
        {brokenOff(run, now)}
      </Text>
    </Box>
  )
}

interface Everything extends Omit<Props, 'opened' | 'onClose'> {
  all: SnapshotBody[]
  runs: ScanRunBody[]
}

function Comparison({ space, repository, manage, all, runs }: Everything) {
  const [id, setId] = useState('')
  const [since, setSince] = useState('')
  const chosen = all.find((one) => one.id === id) ?? all[0]
  const lines = inOrder(all, runs)
  if (lines.length === 0) return <Text size="sm">Nothing was read yet.</Text>
  const others = all.filter((one) => one.id !== chosen?.id)
  return (
    <Stack>
      <Stack gap={4} className="scan-lines" aria-label="Scans">
        {lines.map((one) =>
          'taken_at' in one ? (
            <Line key={one.id} snapshot={one} chosen={one.id === chosen?.id} onChoose={() => setId(one.id)} />
          ) : (
            <BrokenLine key={one.id} run={one} />
          ),
        )}
      </Stack>
      {others.length > 1 && (
        <Select
          size="xs"
          label="Compare with"
          placeholder="The scan before"
          clearable
          value={since === '' ? null : since}
          onChange={(value) => setSince(value ?? '')}
          data={others.map((one) => ({ value: one.id, label: `${one.commit.slice(0, 8)}, ${exact(one.taken_at)}` }))}
        />
      )}
      {chosen !== undefined && (
        <Changes
          key={chosen.id + since}
          space={space}
          repository={repository}
          manage={manage}
          snapshot={chosen}
          newest={chosen.id === all[0]?.id}
          since={since === chosen.id ? '' : since}
        />
      )}
    </Stack>
  )
}

/** Every scan of a repository that is kept, and what became of each asset between two of them. */
export function ScanHistory({ opened, onClose, ...rest }: Props) {
  const scans = useQuery({ ...snapshotsQuery(rest.space, rest.repository), enabled: opened })
  const runs = useQuery({ ...runsQuery(rest.space, rest.repository), enabled: opened })
  return (
    <Drawer opened={opened} onClose={onClose} position="right" size="lg" title={`What changed in ${rest.repository}`}>
      <Loaded query={scans}>
        {(all) => <Loaded query={runs}>{(ran) => <Comparison all={all} runs={ran} {...rest} />}</Loaded>}
      </Loaded>
    </Drawer>
  )
}
