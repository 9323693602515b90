import { Alert, Button, Card, Group, Stack, Text } from '@mantine/core'
import { IconKey, IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Confirm } from '@/components/Confirm'
import { CopyField } from '@/components/CopyField'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { PageHeader } from '@/components/PageHeader'
import { useNow } from '@/components/useNow'
import { at, call } from '@/lib/http'
import { tokensQuery } from '@/lib/queries'
import { ago } from '@/lib/time'
import type { NewTokenBody, TokenBody } from '@/lib/wire'
import { NewToken } from './NewToken'

function Row({ token, onRevoke }: { token: TokenBody; onRevoke: () => void }) {
  const now = useNow(30_000)
  const expired = token.expires_at !== null && Date.parse(token.expires_at) < now
  return (
    <Card padding="sm" component="article" aria-label={token.title}>
      <Group justify="space-between">
        <Stack gap={0}>
          <Text fw={600}>{token.title}</Text>
          <Text size="sm" c="dimmed">
            <span className="value">{token.prefix}…</span> · made {ago(token.created_at, now)} · used{' '}
            {token.last_used_at === null ? 'never' : ago(token.last_used_at, now)}
          </Text>
        </Stack>
        <Group>
          <Text size="sm" c={expired ? 'red' : 'dimmed'}>
            {expired
              ? 'Expired'
              : token.expires_at === null
                ? 'Never expires'
                : `Expires ${ago(token.expires_at, now)}`}
          </Text>
          <Button
            size="xs"
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={15} />}
            onClick={onRevoke}
            aria-label={`Revoke ${token.title}`}
          >
            Revoke
          </Button>
        </Group>
      </Group>
    </Card>
  )
}

export function TokensPage() {
  const tokens = useQuery(tokensQuery)
  const client = useQueryClient()
  const [fresh, setFresh] = useState<NewTokenBody | null>(null)
  const [leaving, setLeaving] = useState<TokenBody | null>(null)
  const refresh = () => client.invalidateQueries({ queryKey: tokensQuery.queryKey })
  const revoke = useMutation({
    mutationFn: (id: string) => call('DELETE', at('api', 'tokens', id)),
    onSuccess: async () => {
      setLeaving(null)
      await refresh()
    },
  })
  return (
    <>
      <PageHeader title="My tokens" lead="For scripts and the command line: a token may do what you may do." />
      <Stack>
        <NewToken
          onMade={(token) => {
            setFresh(token)
            void refresh()
          }}
        />
        {fresh && (
          <Alert
            color="teal"
            variant="light"
            title="Copy it now: it is not shown again"
            withCloseButton
            onClose={() => setFresh(null)}
          >
            <CopyField label="Token" value={fresh.access_token} />
          </Alert>
        )}
        <Loaded query={tokens} rows={2}>
          {(list) =>
            list.length === 0 ? (
              <EmptyState icon={<IconKey size={30} />} title="You have no tokens">
                Make one when a script or the command line needs to speak to Slipway for you.
              </EmptyState>
            ) : (
              <Stack gap="xs">
                {list.map((token) => (
                  <Row key={token.id} token={token} onRevoke={() => setLeaving(token)} />
                ))}
              </Stack>
            )
          }
        </Loaded>
      </Stack>
      <Confirm
        opened={leaving !== null}
        onClose={() => setLeaving(null)}
        title={`Revoke ${leaving?.title ?? ''}?`}
        confirm="Revoke"
        danger
        pending={revoke.isPending}
        error={revoke.error}
        onConfirm={() => leaving !== null && revoke.mutate(leaving.id)}
      >
        Whatever uses it is refused from then on.
      </Confirm>
    </>
  )
}
