import { Button, Card, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { tell } from '@/components/notify'
import { ProblemAlert } from '@/components/ProblemAlert'
import { at, call } from '@/lib/http'
import { keys } from '@/lib/queries'
import { ROLE_MEANING, SPACE_ROLES } from './roles'

export function AddPerson({ space }: { space: string }) {
  const client = useQueryClient()
  const [email, setEmail] = useState('')
  const [role, setRole] = useState('Space Member')
  const add = useMutation({
    mutationFn: () => call('POST', at('api', 'spaces', space, 'users'), { email: email.trim(), space_role: role }),
    onSuccess: async () => {
      tell(`${email.trim()} has been added.`)
      setEmail('')
      await client.invalidateQueries({ queryKey: keys.of(space, 'users') })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (email.trim() !== '') add.mutate()
  }
  return (
    <Card>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Group align="flex-end">
            <TextInput
              type="email"
              label="E-mail address"
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
              flex="1 1 220px"
            />
            <Select
              label="Role"
              data={SPACE_ROLES}
              value={role}
              onChange={(value) => value !== null && setRole(value)}
              allowDeselect={false}
              w={180}
            />
            <Button
              type="submit"
              leftSection={<IconUserPlus size={17} />}
              loading={add.isPending}
              disabled={email.trim() === ''}
            >
              Add
            </Button>
          </Group>
          <Text size="xs" c="dimmed">
            {role}: {ROLE_MEANING[role]}. The address must be the one they have in GitLab.
          </Text>
          {add.isError && <ProblemAlert error={add.error} title="Nobody was added" />}
        </Stack>
      </form>
    </Card>
  )
}
