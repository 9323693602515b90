import { Button, Card, Group, Select, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { ProblemAlert } from '@/components/ProblemAlert'
import { call } from '@/lib/http'
import type { NewTokenBody } from '@/lib/wire'

const DAY = 24 * 60 * 60 * 1000
const LIVES = [
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: '1 year' },
]

export function NewToken({ onMade }: { onMade: (token: NewTokenBody) => void }) {
  const [title, setTitle] = useState('')
  const [days, setDays] = useState('90')
  const make = useMutation({
    mutationFn: () =>
      call<NewTokenBody>('POST', '/api/tokens', {
        title: title.trim(),
        expires_at: new Date(Date.now() + Number(days) * DAY).toISOString(),
      }),
    onSuccess: (token) => {
      setTitle('')
      onMade(token)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() !== '') make.mutate()
  }
  return (
    <Card>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Group align="flex-end">
            <TextInput
              label="What is it for?"
              placeholder="CI of the shop"
              value={title}
              onChange={(event) => setTitle(event.currentTarget.value)}
              flex="1 1 200px"
            />
            <Select
              label="Expires after"
              data={LIVES}
              value={days}
              onChange={(value) => value !== null && setDays(value)}
              allowDeselect={false}
              w={150}
            />
            <Button type="submit" loading={make.isPending} disabled={title.trim() === ''}>
              Make a token
            </Button>
          </Group>
          {make.isError && <ProblemAlert error={make.error} title="No token was made" />}
        </Stack>
      </form>
    </Card>
  )
}
