import { Group, SegmentedControl, Stack, Switch, Text } from '@mantine/core'
import { IconSailboat } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { EmptyState } from '@/components/EmptyState'
import { ButtonLink, CardLink } from '@/components/links'
import { Loaded } from '@/components/Loaded'
import { PageHeader } from '@/components/PageHeader'
import { Status } from '@/components/Status'
import { useNow } from '@/components/useNow'
import { environmentsQuery } from '@/lib/queries'
import { environmentStatus, shownStatus } from '@/lib/status'
import { ago, isAhead, timeLeft } from '@/lib/time'
import { useSpace } from '@/lib/useSpace'
import type { EnvironmentBody } from '@/lib/wire'

function Row({ environment, space, now }: { environment: EnvironmentBody; space: string; now: number }) {
  const { definition, state } = environment.details
  const status = environmentStatus(shownStatus(environment.details))
  const { start_time, end_time, retention } = state.execution
  const left = timeLeft(start_time, retention.time, now)
  return (
    <CardLink
      to="/$space/environments/$id"
      params={{ space, id: environment.id }}
      padding="md"
      aria-label={`Environment ${definition.metadata.name}`}
    >
      <Group justify="space-between">
        <Stack gap={2} flex="1 1 260px" style={{ minWidth: 0 }}>
          <Text fw={650}>{definition.metadata.name}</Text>
          <Text size="sm" c="dimmed">
            {definition.metadata.blueprint_name} · {environment.owner.email} ·{' '}
            {isAhead(start_time, now) ? 'starts' : 'started'} {ago(start_time, now)}
          </Text>
        </Stack>
        <Group gap="md">
          <Text size="sm" c={left.urgent && !status.over ? 'orange' : 'dimmed'}>
            {status.over ? `Ended ${ago(end_time, now)}` : isAhead(start_time, now) ? '' : left.text}
          </Text>
          <Status label={status.label} tone={status.tone} />
        </Group>
      </Group>
    </CardLink>
  )
}

function emptyTitle(ended: boolean, filter: string): string {
  if (ended) return filter === 'my' ? 'Nothing of yours is running' : 'Nothing is running'
  return filter === 'my' ? 'You have not launched anything yet' : 'Nobody has launched anything yet'
}

export function EnvironmentsPage() {
  const { space } = useSpace()
  const [filter, setFilter] = useState('my')
  const [ended, setEnded] = useState(false)
  const environments = useQuery(environmentsQuery(space, filter))
  const now = useNow(5000)
  const shown = (list: EnvironmentBody[]) =>
    list.filter((one) => ended || !environmentStatus(shownStatus(one.details)).over)
  return (
    <>
      <PageHeader title="Environments" lead="What runs in this space, and until when.">
        {(environments.data?.length ?? 0) > 0 && (
          <ButtonLink to="/$space/catalog" params={{ space }}>
            Launch another
          </ButtonLink>
        )}
      </PageHeader>
      <Group justify="space-between" mb="md">
        <SegmentedControl
          aria-label="Whose environments"
          value={filter}
          onChange={setFilter}
          data={[
            { value: 'my', label: 'Mine' },
            { value: 'all', label: 'Everybody’s' },
          ]}
        />
        <Switch label="Show ended ones" checked={ended} onChange={(event) => setEnded(event.currentTarget.checked)} />
      </Group>
      <Loaded query={environments}>
        {(list) =>
          shown(list).length === 0 ? (
            <EmptyState
              icon={<IconSailboat size={30} />}
              title={emptyTitle(list.length > 0, filter)}
              action={
                <ButtonLink to="/$space/catalog" params={{ space }}>
                  Open the catalog
                </ButtonLink>
              }
            >
              {list.length > 0
                ? 'What has ended can be shown with the switch above.'
                : 'Pick something from the catalog and launch it.'}
            </EmptyState>
          ) : (
            <Stack gap="sm">
              {shown(list).map((one) => (
                <Row key={one.id} environment={one} space={space} now={now} />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </>
  )
}
