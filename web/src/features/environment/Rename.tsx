import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { ProblemAlert } from '@/components/ProblemAlert'
import type { EnvironmentBody } from '@/lib/wire'
import { useAct } from './useAct'

interface Props {
  environment: EnvironmentBody
  space: string
  onClose: () => void
}

export function Rename({ environment, space, onClose }: Props) {
  const [name, setName] = useState(environment.details.definition.metadata.name)
  const rename = useAct(space, environment.id, onClose)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') rename.mutate({ what: 'rename', name: name.trim() })
  }
  return (
    <Modal opened onClose={onClose} title="Rename the environment" centered>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label="Name"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
          {rename.isError && <ProblemAlert error={rename.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={rename.isPending} disabled={name.trim() === ''}>
              Rename
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
