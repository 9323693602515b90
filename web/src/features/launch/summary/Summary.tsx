import { Card, Divider, Group, Loader, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ProblemAlert } from '@/components/ProblemAlert'
import { took } from '@/lib/duration'
import { sessionQuery } from '@/lib/queries'
import { moment } from '@/lib/time'
import type { LaunchPreview } from '@/lib/wire'
import type { LaunchForm } from '../useLaunchForm'
import { Commands } from './Commands'
import { GrainRow } from './GrainRow'

function Line({ what, children }: { what: string; children: React.ReactNode }) {
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <Text size="sm" c="dimmed" w={84} style={{ flexShrink: 0 }}>
        {what}
      </Text>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {children}
      </Text>
    </Group>
  )
}

function Grains({ preview }: { preview: LaunchPreview }) {
  const complete = preview.errors.length === 0
  return (
    <Stack gap="sm" role="list" aria-label="What will run">
      {preview.grains.map((grain) => (
        <div role="listitem" key={grain.name}>
          <GrainRow grain={grain} complete={complete} />
        </div>
      ))}
    </Stack>
  )
}

/** What the launch refuses that belongs to no field. */
function Elsewhere({ preview }: { preview: LaunchPreview }) {
  const free = preview.errors.filter((fault) => !fault.field)
  return free.map((fault) => (
    <Text key={fault.message} size="sm" c="red" role="alert">
      {fault.message}
    </Text>
  ))
}

/** What will happen when Launch is pressed: who, how long, and what runs where from which commit. */
export function Summary({ form }: { form: LaunchForm }) {
  const { draft, preview } = form
  const { data: session } = useQuery(sessionQuery)
  const owner = draft.owner.trim() || session?.user?.email
  const { data } = preview
  return (
    <Card component="section" aria-label="Summary" aria-busy={!preview.current}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h4">
            What will happen
          </Title>
          {!preview.current && preview.error === null && <Loader size={14} aria-label="Working it out" />}
        </Group>
        <Line what="Name">{draft.name.trim() || '—'}</Line>
        <Line what="Owner">{owner ?? 'you'}</Line>
        {data?.starts_at && <Line what="Starts">{moment(data.starts_at)}</Line>}
        {data && <Line what="Ends">{data.ends_at === null ? 'when somebody ends it' : moment(data.ends_at)}</Line>}
        {data?.ready_after_seconds && <Line what="Ready">usually in {took(data.ready_after_seconds * 1000)}</Line>}
        {preview.error !== null && (
          <ProblemAlert error={preview.error} title="What will happen is not known" onRetry={preview.retry} />
        )}
        {data && (
          <>
            <Divider />
            <Elsewhere preview={data} />
            <Grains preview={data} />
          </>
        )}
        <Divider />
        <Commands form={form} />
      </Stack>
    </Card>
  )
}
