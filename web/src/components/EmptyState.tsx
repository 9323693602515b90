import { Card, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import type { ReactNode } from 'react'

interface Props {
  icon: ReactNode
  title: string
  children: ReactNode
  action?: ReactNode
}

/** Nothing is here yet: says why, and what to do about it. */
export function EmptyState({ icon, title, children, action }: Props) {
  return (
    <Card padding="xl" radius="lg" className="empty-state">
      <Stack align="center" gap="sm" maw={520} mx="auto" ta="center" py="lg">
        <ThemeIcon size={56} radius="xl" variant="light">
          {icon}
        </ThemeIcon>
        <Title order={2} size="h3">
          {title}
        </Title>
        <Text c="dimmed">{children}</Text>
        {action}
      </Stack>
    </Card>
  )
}
