import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core'
import { IconBrandGitlab, IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Confirm } from '@/components/Confirm'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { PageHeader } from '@/components/PageHeader'
import { HostEditor } from './HostEditor'
import { hostsQuery, remove } from './queries'
import type { GitHost } from './types'

function Facts({ host }: { host: GitHost }) {
  const facts = [
    host.sign_in_application ? 'People sign in with it' : 'Nobody signs in with it',
    host.repositories_application ? 'people can authorize repositories' : 'repositories with access tokens only',
    host.access === 'full' ? 'webhooks and statuses' : 'read only',
  ]
  return (
    <Text size="sm" c="dimmed">
      {facts.join(' · ')}
    </Text>
  )
}

function HostCard({ host, change, leave }: { host: GitHost; change: () => void; leave: () => void }) {
  return (
    <Card component="article" aria-label={host.name}>
      <Group justify="space-between" align="flex-start">
        <Group gap="sm" wrap="nowrap" align="flex-start" style={{ minWidth: 0 }}>
          <IconBrandGitlab size={24} color="#fc6d26" aria-hidden />
          <Stack gap={2} style={{ minWidth: 0 }}>
            <Title order={2} size="h4">
              {host.name}
            </Title>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {host.base_url}
            </Text>
            <Facts host={host} />
            <Group gap="xs">
              {host.allow_private_address && (
                <Badge variant="light" color="gray" tt="none">
                  private address allowed
                </Badge>
              )}
              {host.certificate_authority && (
                <Badge variant="light" color="gray" tt="none">
                  own certificate authority
                </Badge>
              )}
              {host.proxy && (
                <Badge variant="light" color="gray" tt="none">
                  through a proxy
                </Badge>
              )}
            </Group>
          </Stack>
        </Group>
        <Group gap="xs">
          <Button variant="default" size="xs" onClick={change}>
            Change
          </Button>
          <Button variant="subtle" color="red" size="xs" onClick={leave}>
            Remove
          </Button>
        </Group>
      </Group>
    </Card>
  )
}

/** The GitLabs of the account. */
export function HostsPage() {
  const client = useQueryClient()
  const hosts = useQuery(hostsQuery)
  const [editing, setEditing] = useState<string | 'new' | null>(null)
  const [leaving, setLeaving] = useState<GitHost | null>(null)
  const leave = useMutation({
    mutationFn: (host: GitHost) => remove(host.id),
    onSuccess: async () => {
      setLeaving(null)
      await client.invalidateQueries({ queryKey: hostsQuery.queryKey })
    },
  })
  const add = (
    <Button leftSection={<IconPlus size={18} />} onClick={() => setEditing('new')}>
      Add a GitLab
    </Button>
  )
  const done = () => setEditing(null)
  return (
    <>
      <PageHeader title="Git hosts" lead="The GitLabs that people sign in with and connect repositories from.">
        {editing === null && (hosts.data?.length ?? 0) > 0 && add}
      </PageHeader>
      <Stack>
        {editing === 'new' && <HostEditor host={null} done={done} />}
        <Loaded query={hosts}>
          {(list) =>
            list.length === 0 && editing === null ? (
              <EmptyState icon={<IconBrandGitlab size={30} />} title="No GitLab is set up" action={add}>
                Add gitlab.com or your own. It takes two OAuth applications and about three minutes.
              </EmptyState>
            ) : (
              list.map((host) =>
                host.id === editing ? (
                  <HostEditor key={host.id} host={host} done={done} />
                ) : (
                  <HostCard
                    key={host.id}
                    host={host}
                    change={() => setEditing(host.id)}
                    leave={() => setLeaving(host)}
                  />
                ),
              )
            )
          }
        </Loaded>
      </Stack>
      <Confirm
        opened={leaving !== null}
        onClose={() => setLeaving(null)}
        title={`Remove ${leaving?.name ?? ''}?`}
        confirm="Remove"
        danger
        pending={leave.isPending}
        error={leave.error}
        onConfirm={() => leaving !== null && leave.mutate(leaving)}
      >
        {(leaving?.used_by.length ?? 0) > 0
          ? `It is in use by: ${leaving?.used_by.join('; ') ?? ''}.`
          : 'Its applications’ secrets and what people granted there are forgotten.'}
      </Confirm>
    </>
  )
}
