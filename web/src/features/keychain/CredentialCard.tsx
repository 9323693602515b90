import { Badge, Button, Card, Group, Stack, Text, Title, Tooltip } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { complain, tell } from '@/components/notify'
import { Status } from '@/components/Status'
import { useNow } from '@/components/useNow'
import { credentialsQuery } from '@/lib/queries'
import { ago, exact } from '@/lib/time'
import type { CredentialBody } from '@/lib/wire'
import { CredentialNotes } from './CredentialNotes'
import { credentialStatus, kindInWords } from './form'
import { check } from './queries'

interface Props {
  credential: CredentialBody
  space: string | null
  change: () => void
  leave: () => void
}

function Facts({ credential }: { credential: CredentialBody }) {
  const now = useNow(30_000)
  const { expires_at, last_checked, used_by, rotates, rotated_at, provider } = credential
  const uses = used_by.map((use) => `${use.repository_name}${use.standby ? ' (standby)' : ''}`).join(', ')
  return (
    <Group gap="4px 20px" c="dimmed" fz="sm">
      {provider && <Text inherit>At {provider}</Text>}
      {expires_at && (
        <Tooltip label={exact(expires_at)}>
          <Text inherit>Ends {ago(expires_at, now)}</Text>
        </Tooltip>
      )}
      {rotates && <Text inherit>Renews itself before{rotated_at && `, last ${ago(rotated_at, now)}`}</Text>}
      {last_checked && <Text inherit>Looked at {ago(last_checked, now)}</Text>}
      <Text inherit style={{ overflowWrap: 'anywhere' }}>
        {uses === '' ? 'Used by nothing' : `Used by ${uses}`}
      </Text>
    </Group>
  )
}

/** A kept token: what it is, how it is, who uses it. Never the token itself. */
export function CredentialCard({ credential, space, change, leave }: Props) {
  const client = useQueryClient()
  const look = useMutation({
    mutationFn: () => check(space, credential.name),
    onSuccess: async (now) => {
      await client.invalidateQueries({ queryKey: credentialsQuery(space).queryKey })
      tell(`${now.name}: ${credentialStatus(now.state).label.toLowerCase()}.`)
    },
    onError: complain,
  })
  const own = space === null || credential.space_name !== null
  return (
    <Card component="article" aria-label={credential.name}>
      <Stack gap="xs">
        <Group justify="space-between" align="flex-start">
          <Group gap="sm" style={{ minWidth: 0 }}>
            <IconKey size={20} aria-hidden />
            <Title order={2} size="h4" style={{ overflowWrap: 'anywhere' }}>
              {credential.name}
            </Title>
            <Status {...credentialStatus(credential.state)} />
            {!own && (
              <Badge variant="default" tt="none">
                of the account
              </Badge>
            )}
          </Group>
          {own && (
            <Group gap="xs">
              {credential.cloud_type === 'sourceControl' && (
                <Button size="xs" variant="default" loading={look.isPending} onClick={() => look.mutate()}>
                  Check
                </Button>
              )}
              <Button size="xs" variant="default" onClick={change}>
                Change
              </Button>
              <Button size="xs" variant="subtle" color="red" onClick={leave}>
                Remove
              </Button>
            </Group>
          )}
        </Group>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {kindInWords(credential)}
          {credential.description && `: ${credential.description}`}
        </Text>
        <Group gap={6}>
          {credential.clone_only && (
            <Badge size="sm" variant="light" color="gray" tt="none">
              clones only
            </Badge>
          )}
          {credential.scopes.map((scope) => (
            <Badge key={scope} size="sm" variant="default" tt="none">
              {scope}
            </Badge>
          ))}
        </Group>
        <Facts credential={credential} />
        <CredentialNotes credential={credential} />
      </Stack>
    </Card>
  )
}
