import { Button, Card, Group, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { ProblemAlert } from '@/components/ProblemAlert'
import { asProblem } from '@/lib/http'
import { keys } from '@/lib/queries'
import type { Wire } from '@/lib/wire'
import { compose } from './queries'

interface Props {
  space: string
  assets: string[]
  wires: Wire[]
  proposed: string
  /** Whether the last correction is still on its way. */
  waiting: boolean
}

/** Names the blueprint and makes it. */
export function CreateForm({ space, assets, wires, proposed, waiting }: Props) {
  const [name, setName] = useState(proposed)
  const client = useQueryClient()
  const navigate = useNavigate()
  const create = useMutation({
    mutationFn: () => compose(space, name.trim(), assets, wires),
    onSuccess: async (blueprint) => {
      void client.invalidateQueries({ queryKey: keys.of(space, 'blueprints') })
      await navigate({ to: '/$space/blueprints/$blueprint', params: { space, blueprint: blueprint.name } })
    },
  })
  const refused = create.isError ? asProblem(create.error).fields().name : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    create.mutate()
  }
  return (
    <Card component="form" onSubmit={submit} noValidate>
      <Stack>
        <TextInput
          label="Blueprint name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={name.trim() === '' ? 'A blueprint needs a name' : refused}
          withAsterisk
        />
        {create.isError && refused === undefined && (
          <ProblemAlert error={create.error} title="The blueprint was not made" />
        )}
        <Group>
          <Button type="submit" loading={create.isPending} disabled={waiting || name.trim() === ''}>
            Create
          </Button>
        </Group>
      </Stack>
    </Card>
  )
}
