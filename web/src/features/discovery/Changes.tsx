import { Alert, Anchor, Badge, Button, Card, Group, List, Stack, Text } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Loaded } from '@/components/Loaded'
import { tell } from '@/components/notify'
import { ProblemAlert } from '@/components/ProblemAlert'
import { Status } from '@/components/Status'
import { keys } from '@/lib/queries'
import type { ChangeBody, SnapshotBody } from '@/lib/wire'
import { changesQuery, confirmScan } from './queries'
import { changeLook, waits } from './snapshots'

interface Props {
  space: string
  repository: string
  manage: boolean
  snapshot: SnapshotBody
  newest: boolean
  since: string
}

function One({ change }: { change: ChangeBody }) {
  const { label, tone } = changeLook(change)
  return (
    <Card padding="sm" component="article" aria-label={change.path}>
      <Group gap="xs">
        <Status size="sm" tone={tone} label={label} />
        <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
          {change.path}
        </Text>
        <Badge variant="light" tt="none" size="sm">
          {change.kind}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {change.why}.
      </Text>
      {change.details.length > 0 && (
        <List size="sm" mt={4}>
          {change.details.map((detail) => (
            <List.Item key={detail}>{detail}</List.Item>
          ))}
        </List>
      )}
    </Card>
  )
}

function Word({ space, repository, snapshot }: Pick<Props, 'space' | 'repository' | 'snapshot'>) {
  const client = useQueryClient()
  const confirm = useMutation({
    mutationFn: () => confirmScan(space, repository, snapshot.id),
    onSuccess: () => tell(`The assets of ${repository} are those of ${snapshot.commit.slice(0, 8)} now.`),
    onSettled: () => client.invalidateQueries({ queryKey: keys.space(space) }),
  })
  return (
    <Alert color="orange" title="These changes wait for your word">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{snapshot.held}</Text>
        {confirm.isError && <ProblemAlert error={confirm.error} title="That did not work" />}
        <Button size="compact-sm" color="orange" loading={confirm.isPending} onClick={() => confirm.mutate()}>
          They are meant
        </Button>
      </Stack>
    </Alert>
  )
}

/** What became of each asset, and the word that it is meant. */
export function Changes({ space, repository, manage, snapshot, newest, since }: Props) {
  const changes = useQuery(changesQuery(space, repository, snapshot.id, since))
  return (
    <Stack gap="sm">
      {manage && newest && waits(snapshot) && <Word space={space} repository={repository} snapshot={snapshot} />}
      {snapshot.link !== null && (
        <Anchor href={snapshot.link} target="_blank" rel="noreferrer" size="sm">
          The commit <IconExternalLink size={12} aria-label="opens in a new tab" />
        </Anchor>
      )}
      <Loaded query={changes}>
        {(found) =>
          found.changes.length === 0 ? (
            <Text size="sm">No asset is different.</Text>
          ) : (
            <>
              {found.changes.map((change) => (
                <One key={`${change.kind} ${change.path}`} change={change} />
              ))}
            </>
          )
        }
      </Loaded>
    </Stack>
  )
}
