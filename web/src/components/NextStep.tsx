import { Card, Group, Stack, Text, ThemeIcon } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'

/** Answers "what now?" at the end of a step. */
export function NextStep({ title, children, action }: { title: string; children: ReactNode; action: ReactNode }) {
  return (
    <Card radius="lg" padding="md" className="next-step" role="region" aria-label="Next step">
      <Group justify="space-between" gap="md">
        <Group gap="md" wrap="nowrap" flex="1 1 300px">
          <ThemeIcon radius="xl" size="lg" variant="filled">
            <IconArrowRight size={18} />
          </ThemeIcon>
          <Stack gap={0}>
            <Text fw={650}>{title}</Text>
            <Text size="sm" c="dimmed">
              {children}
            </Text>
          </Stack>
        </Group>
        {action}
      </Group>
    </Card>
  )
}
