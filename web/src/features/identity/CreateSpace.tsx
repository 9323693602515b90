import { Button, ColorSwatch, Group, Modal, Stack, TextInput, Text, UnstyledButton } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { ProblemAlert } from '@/components/ProblemAlert'
import { SPACE_COLORS } from '@/lib/colors'
import { call } from '@/lib/http'
import { nameFault } from '@/lib/names'
import { keys } from '@/lib/queries'
import { words } from '@/lib/status'

export function CreateSpace({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const [name, setName] = useState('')
  const [color, setColor] = useState('darkBlue')
  const [tried, setTried] = useState(false)
  const client = useQueryClient()
  const navigate = useNavigate()
  const create = useMutation({
    mutationFn: () => call('POST', '/api/spaces', { name: name.trim(), color, icon: 'star' }),
    onSuccess: async () => {
      await client.refetchQueries({ queryKey: keys.session })
      await client.invalidateQueries({ queryKey: ['spaces'] })
      onClose()
      await navigate({ to: '/$space/settings/repositories', params: { space: name.trim() } })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (nameFault(name) === null) create.mutate()
  }
  return (
    <Modal opened={opened} onClose={onClose} title="Create a space" centered>
      <form onSubmit={submit} noValidate>
        <Stack>
          <TextInput
            label="Name"
            description="A team, a product or a project"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={tried ? nameFault(name) : null}
            required
            data-autofocus
          />
          <Stack gap={6} role="radiogroup" aria-label="Colour">
            <Text size="sm" fw={500}>
              Colour
            </Text>
            <Group gap={8} maw={216}>
              {Object.entries(SPACE_COLORS).map(([key, value]) => (
                <UnstyledButton
                  key={key}
                  role="radio"
                  aria-checked={key === color}
                  aria-label={words(key)}
                  onClick={() => setColor(key)}
                >
                  <ColorSwatch color={value} size={28} c="white">
                    {key === color && <IconCheck size={16} />}
                  </ColorSwatch>
                </UnstyledButton>
              ))}
            </Group>
          </Stack>
          {create.isError && <ProblemAlert error={create.error} title="The space was not created" />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={create.isPending}>
              Create
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
