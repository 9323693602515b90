import { ActionIcon, Card, Group, Select, Stack, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Confirm } from '@/components/Confirm'
import { Loaded } from '@/components/Loaded'
import { complain, tell } from '@/components/notify'
import { PageHeader } from '@/components/PageHeader'
import { at, call } from '@/lib/http'
import { keys, spaceUsersQuery } from '@/lib/queries'
import { useSpace } from '@/lib/useSpace'
import type { SpaceUserBody } from '@/lib/wire'
import { AddPerson } from './AddPerson'
import { PersonCell } from './PersonCell'
import { SPACE_ROLES } from './roles'

interface RowProps {
  person: SpaceUserBody
  space: string
  manage: boolean
  onRemove: () => void
}

function Row({ person, space, manage, onRemove }: RowProps) {
  const client = useQueryClient()
  const change = useMutation({
    mutationFn: (space_role: string) =>
      call('POST', at('api', 'spaces', space, 'users'), { email: person.email, space_role }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.of(space, 'users') })
      await client.invalidateQueries({ queryKey: keys.session })
      tell(`${person.email} has another role now.`)
    },
    onError: complain,
  })
  return (
    <Card padding="sm" component="article" aria-label={person.email}>
      <Group justify="space-between">
        <PersonCell email={person.email} first={person.first_name} last={person.last_name} pending={person.pending} />
        {manage ? (
          <Group gap="xs" wrap="nowrap">
            <Select
              aria-label={`Role of ${person.email}`}
              data={SPACE_ROLES}
              value={person.space_role}
              onChange={(role) => role !== null && role !== person.space_role && change.mutate(role)}
              allowDeselect={false}
              disabled={change.isPending}
              w={180}
            />
            <ActionIcon variant="subtle" color="red" onClick={onRemove} aria-label={`Remove ${person.email}`}>
              <IconTrash size={18} />
            </ActionIcon>
          </Group>
        ) : (
          <Text size="sm" c="dimmed">
            {person.space_role}
          </Text>
        )}
      </Group>
    </Card>
  )
}

export function SpacePeoplePage() {
  const { space, may } = useSpace()
  const client = useQueryClient()
  const people = useQuery(spaceUsersQuery(space))
  const [leaving, setLeaving] = useState<string | null>(null)
  const manage = may('MANAGE_SPACE_USERS')
  const remove = useMutation({
    mutationFn: (email: string) => call('DELETE', at('api', 'spaces', space, 'users', email)),
    onSuccess: async () => {
      setLeaving(null)
      await client.invalidateQueries({ queryKey: keys.of(space, 'users') })
    },
  })
  return (
    <>
      <PageHeader
        title="People"
        lead="Who may do what in this space. Account administrators may do everything everywhere."
      />
      <Stack>
        {manage && <AddPerson space={space} />}
        <Loaded query={people}>
          {(list) => (
            <Stack gap="xs">
              {list.length === 0 && <Text c="dimmed">Nobody has been added yet.</Text>}
              {list.map((person) => (
                <Row
                  key={person.email}
                  person={person}
                  space={space}
                  manage={manage}
                  onRemove={() => {
                    remove.reset()
                    setLeaving(person.email)
                  }}
                />
              ))}
            </Stack>
          )}
        </Loaded>
      </Stack>
      <Confirm
        opened={leaving !== null}
        onClose={() => setLeaving(null)}
        title={`Remove ${leaving ?? ''}?`}
        confirm="Remove"
        danger
        pending={remove.isPending}
        error={remove.error}
        onConfirm={() => leaving !== null && remove.mutate(leaving)}
      >
        They lose access to this space. Environments they launched keep running.
      </Confirm>
    </>
  )
}
