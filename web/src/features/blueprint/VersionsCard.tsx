import { Badge, Button, Card, Group, Modal, Stack, Text, Title, Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loaded } from '@/components/Loaded'
import { ProblemAlert } from '@/components/ProblemAlert'
import { TextDiff } from '@/components/TextDiff'
import { useNow } from '@/components/useNow'
import { ago, exact } from '@/lib/time'
import type { BlueprintBody, VersionBody } from '@/lib/wire'
import { versionQuery, versionsQuery } from './queries'
import { useRestore } from './useSave'

interface Props {
  space: string
  blueprint: BlueprintBody
}

const SHOWN = 5
const HOW: Record<string, string> = {
  generated: 'made of the code',
  edited: 'edited',
  merged: 'made anew with the edits',
  restored: 'restored',
  followed: 'pushed',
}

function Line({ version, look }: { version: VersionBody; look: () => void }) {
  const now = useNow(30_000)
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <Group gap="sm">
        <Text fw={600} size="sm">
          Version {version.version}
        </Text>
        {version.newest && <Badge variant="light">newest</Badge>}
        <Text size="sm" c="dimmed">
          {HOW[version.origin] ?? version.origin} by {version.modified_by},{' '}
          <Tooltip label={exact(version.modified)}>
            <span>{ago(version.modified, now)}</span>
          </Tooltip>
          {version.commit && `${version.origin === 'followed' ? ' as' : ' from'} commit ${version.commit.slice(0, 8)}`}
        </Text>
      </Group>
      {!version.newest && (
        <Button
          size="compact-sm"
          variant="subtle"
          style={{ flexShrink: 0 }}
          onClick={look}
          aria-label={`Compare version ${version.version}`}
        >
          Compare
        </Button>
      )}
    </Group>
  )
}

function Comparison({ space, blueprint, version, close }: Props & { version: number; close: () => void }) {
  const earlier = useQuery(versionQuery(space, blueprint.name, blueprint.repository_name, version))
  const restore = useRestore(space, blueprint.name, close)
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        From version {version} to {blueprint.version}, which is launched now.
      </Text>
      <Loaded query={earlier} rows={4}>
        {(body) => <TextDiff before={body.yaml ?? ''} after={blueprint.yaml ?? ''} label="Differences" />}
      </Loaded>
      {restore.isError && <ProblemAlert error={restore.error} title="It was not restored" />}
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          Close
        </Button>
        {blueprint.file === null && (
          <Button loading={restore.isPending} onClick={() => restore.mutate(version)}>
            Make version {version} the newest again
          </Button>
        )}
      </Group>
    </Stack>
  )
}

/** Every version there was, who made it and how; each can be compared with the newest and brought back. */
export function VersionsCard({ space, blueprint }: Props) {
  const versions = useQuery(versionsQuery(space, blueprint.name, blueprint.repository_name))
  const [all, setAll] = useState(false)
  const [compared, setCompared] = useState<number | null>(null)
  return (
    <Card>
      <Title order={2} size="h5" mb="sm">
        Versions
      </Title>
      <Loaded query={versions} rows={2}>
        {(list) => (
          <Stack gap="xs">
            {list.slice(0, all ? list.length : SHOWN).map((version) => (
              <Line key={version.version} version={version} look={() => setCompared(version.version)} />
            ))}
            {!all && list.length > SHOWN && (
              <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
                Show all {list.length}
              </Button>
            )}
          </Stack>
        )}
      </Loaded>
      <Modal
        opened={compared !== null}
        onClose={() => setCompared(null)}
        title="What has changed since"
        size="xl"
        closeButtonProps={{ 'aria-label': 'Close the comparison' }}
      >
        {compared !== null && (
          <Comparison space={space} blueprint={blueprint} version={compared} close={() => setCompared(null)} />
        )}
      </Modal>
    </Card>
  )
}
