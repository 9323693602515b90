import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core'
import type { InputSourceBody } from '@/lib/wire'
import { formOf, kindOf } from './form'

interface Props {
  source: InputSourceBody
  change: () => void
  leave: () => void
}

/** A source as the list shows it: what it is, what blueprints may change, and who may use it. */
export function SourceCard({ source, change, leave }: Props) {
  const form = formOf(source)
  const kind = kindOf(form.type)
  const open = kind.fields.filter(({ name }) => form.values[name]?.overridable ?? false).map(({ label }) => label)
  return (
    <Card padding="md" component="article" aria-label={form.name}>
      <Group justify="space-between" align="flex-start">
        <Stack gap={4} flex="1 1 260px" style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          <Group gap="xs">
            <Title order={2} size="h4">
              {form.name}
            </Title>
            <Badge variant="light" color="gray" tt="none">
              {kind.label}
            </Badge>
          </Group>
          {form.description !== '' && <Text size="sm">{form.description}</Text>}
          <Text size="sm" c="dimmed">
            {form.address === '' ? 'At the cloud itself' : `At ${form.address}`},{' '}
            {form.credential === '' ? 'without a credential' : `with the credential ${form.credential}`}
          </Text>
          <Text size="sm" c="dimmed">
            {open.length === 0 ? 'Blueprints cannot change it' : `Blueprints may change: ${open.join(', ')}`}
          </Text>
          <Text size="sm" c="dimmed">
            {form.allSpaces ? 'For every space' : `For ${form.spaces.join(', ') || 'no space'}`}
          </Text>
        </Stack>
        <Group gap="xs">
          <Button variant="default" size="compact-sm" onClick={change} aria-label={`Change ${form.name}`}>
            Change
          </Button>
          <Button variant="subtle" color="red" size="compact-sm" onClick={leave} aria-label={`Remove ${form.name}`}>
            Remove
          </Button>
        </Group>
      </Group>
    </Card>
  )
}
