import { Card, Group, Select, Stack } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Loaded } from '@/components/Loaded'
import { complain, tell } from '@/components/notify'
import { PageHeader } from '@/components/PageHeader'
import { at, call } from '@/lib/http'
import { accountUsersQuery } from '@/lib/queries'
import type { UserBody } from '@/lib/wire'
import { PersonCell } from './PersonCell'
import { ACCOUNT_ROLES } from './roles'

function Row({ user }: { user: UserBody }) {
  const client = useQueryClient()
  const change = useMutation({
    mutationFn: (account_role: string) => call('PUT', at('api', 'accounts', 'users', user.email), { account_role }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: accountUsersQuery.queryKey })
      tell(`${user.email} has another role now.`)
    },
    onError: complain,
  })
  return (
    <Card padding="sm" component="article" aria-label={user.email}>
      <Group justify="space-between">
        <PersonCell email={user.email} first={user.display_first_name} last={user.display_last_name} />
        <Select
          aria-label={`Role of ${user.email}`}
          data={ACCOUNT_ROLES}
          value={user.account_role}
          onChange={(role) => role !== null && role !== user.account_role && change.mutate(role)}
          allowDeselect={false}
          disabled={change.isPending}
          w={180}
        />
      </Group>
    </Card>
  )
}

export function AccountPeoplePage() {
  const users = useQuery(accountUsersQuery)
  return (
    <>
      <PageHeader
        title="All people"
        lead="Everybody who has signed in. Account admins may do everything; members need a role in a space, given on its People page."
      />
      <Loaded query={users}>
        {(list) => (
          <Stack gap="xs">
            {list.map((user) => (
              <Row key={user.email} user={user} />
            ))}
          </Stack>
        )}
      </Loaded>
    </>
  )
}
