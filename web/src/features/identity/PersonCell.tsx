import { Avatar, Badge, Group, Stack, Text } from '@mantine/core'
import { initials } from '@/lib/names'

interface Props {
  email: string
  first: string | null
  last: string | null
  pending?: boolean
}

export function PersonCell({ email, first, last, pending = false }: Props) {
  const name = [first, last].filter(Boolean).join(' ')
  return (
    <Group gap="sm" wrap="nowrap">
      <Avatar radius="xl" size={34} color="tide" alt="">
        {initials(name || email)}
      </Avatar>
      <Stack gap={0} style={{ minWidth: 0 }}>
        <Group gap={6}>
          <Text size="sm" fw={600}>
            {name || email}
          </Text>
          {pending && (
            <Badge size="xs" variant="light" color="orange" tt="none">
              has not signed in yet
            </Badge>
          )}
        </Group>
        {name !== '' && (
          <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {email}
          </Text>
        )}
      </Stack>
    </Group>
  )
}
