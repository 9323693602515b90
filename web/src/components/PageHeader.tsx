import { Group, Stack, Text, Title } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'

interface Props {
  title: string
  lead?: ReactNode
  children?: ReactNode
}

/** The top of a page: its name, a line that says what it is for, and its main action. */
export function PageHeader({ title, lead, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Slipway`
  }, [title])
  return (
    <Group justify="space-between" align="flex-end" gap="md" mb="lg">
      <Stack gap={4} flex="1 1 320px">
        <Title order={1} size="h2" style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Title>
        {lead && (
          <Text c="dimmed" maw={720}>
            {lead}
          </Text>
        )}
      </Stack>
      <Group gap="sm">{children}</Group>
    </Group>
  )
}
