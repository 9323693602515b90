import { Badge, Button, Card, Collapse, Group, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ReactNode } from 'react'
import type { ComposedGrain, ComposedInput } from '@/lib/wire'

interface Props {
  grain: ComposedGrain
  field: (input: ComposedInput) => ReactNode
}

/** What keeps the code's default unasked is of little interest; the rest is shown at once. */
function isQuiet(input: ComposedInput): boolean {
  return input.from === null && input.certainty === 'sure'
}

/** One grain with all that it takes. */
export function GrainCard({ grain, field }: Props) {
  const [opened, { toggle }] = useDisclosure(false)
  const quiet = grain.inputs.filter(isQuiet)
  return (
    <Card component="section" aria-label={grain.name} padding="md">
      <Stack gap="md">
        <Stack gap={2}>
          <Group gap="xs">
            <Title order={2} size="h4" style={{ overflowWrap: 'anywhere' }}>
              {grain.name}
            </Title>
            <Badge variant="light" tt="none" size="sm">
              {grain.kind}
            </Badge>
          </Group>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {grain.repository} / {grain.path === '.' ? 'its top folder' : grain.path}
          </Text>
          {grain.depends_on.length > 0 && <Text size="sm">Runs after {grain.depends_on.join(', ')}.</Text>}
        </Stack>
        {grain.inputs.length === 0 && <Text c="dimmed">It takes nothing.</Text>}
        {grain.inputs.filter((input) => !isQuiet(input)).map(field)}
        {quiet.length > 0 && (
          <>
            <Group>
              <Button variant="subtle" size="compact-sm" onClick={toggle} aria-expanded={opened}>
                {`${quiet.length} more keep${quiet.length === 1 ? 's' : ''} the default of the code`}
              </Button>
            </Group>
            <Collapse expanded={opened}>
              <Stack gap="md">{quiet.map(field)}</Stack>
            </Collapse>
          </>
        )}
      </Stack>
    </Card>
  )
}
