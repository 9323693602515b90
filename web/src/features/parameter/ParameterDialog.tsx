import { Button, Group, Modal, PasswordInput, Stack, Switch, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { ProblemAlert } from '@/components/ProblemAlert'
import { at, call } from '@/lib/http'
import { nameFault } from '@/lib/names'
import { parametersPath, parametersQuery } from '@/lib/queries'
import type { ParameterBody } from '@/lib/wire'

interface Props {
  space: string | null
  /** Null to add a new one. */
  parameter: ParameterBody | null
  onClose: () => void
}

export function ParameterDialog({ space, parameter, onClose }: Props) {
  const client = useQueryClient()
  const [name, setName] = useState(parameter?.name ?? '')
  const [value, setValue] = useState(parameter === null || parameter.sensitive ? '' : (parameter.value ?? ''))
  const [sensitive, setSensitive] = useState(parameter?.sensitive ?? false)
  const [description, setDescription] = useState(parameter?.description ?? '')
  const [tried, setTried] = useState(false)
  const save = useMutation({
    mutationFn: () => {
      const body = { name: name.trim(), value, sensitive, description }
      return parameter === null
        ? call('POST', parametersPath(space), body)
        : call('PUT', parametersPath(space) + at(parameter.name ?? ''), body)
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: parametersQuery(space).queryKey })
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (nameFault(name) === null && value !== '') save.mutate()
  }
  const typed = {
    label: 'Value',
    value,
    onChange: (event: { currentTarget: { value: string } }) => setValue(event.currentTarget.value),
    error: tried && value === '' ? 'A value is needed.' : null,
    required: true,
  }
  return (
    <Modal opened onClose={onClose} title={parameter === null ? 'Add a parameter' : `Change ${name}`} centered>
      <form onSubmit={submit} noValidate>
        <Stack>
          <TextInput
            label="Name"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={tried ? nameFault(name) : null}
            disabled={parameter !== null}
            required
          />
          {sensitive ? <PasswordInput {...typed} autoComplete="new-password" /> : <TextInput {...typed} />}
          <Switch
            label="Sensitive"
            description="Stored encrypted and never shown again"
            checked={sensitive}
            onChange={(event) => setSensitive(event.currentTarget.checked)}
          />
          <TextInput
            label="Description"
            value={description}
            onChange={(event) => setDescription(event.currentTarget.value)}
          />
          {save.isError && <ProblemAlert error={save.error} title="It was not saved" />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={save.isPending}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
