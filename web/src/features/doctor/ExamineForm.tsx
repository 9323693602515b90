import { Autocomplete, Button, Card, Group, PasswordInput, Stack } from '@mantine/core'
import { IconStethoscope } from '@tabler/icons-react'
import { useState, type SubmitEvent } from 'react'
import type { Form } from './question'

interface Props {
  names: string[]
  first: string
  pending: boolean
  examine: (form: Form) => void
}

/** Which project to look at, and with which token. */
export function ExamineForm({ names, first, pending, examine }: Props) {
  const [target, setTarget] = useState(first)
  const [token, setToken] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const empty = target.trim() === ''
    setMissing(empty)
    if (!empty) examine({ target, token })
  }
  return (
    <Card padding="lg">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Autocomplete
            label="Project"
            description="A connected repository, or the URL of any project in any form"
            data={names}
            value={target}
            onChange={setTarget}
            error={missing ? 'Name a connected repository, or paste the URL of a project.' : null}
          />
          <PasswordInput
            label="Access token (optional)"
            description="Looks with this token instead of your own authorization. It is not kept."
            autoComplete="off"
            value={token}
            onChange={(event) => setToken(event.currentTarget.value)}
          />
          <Group>
            <Button type="submit" leftSection={<IconStethoscope size={18} />} loading={pending}>
              Examine
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  )
}
