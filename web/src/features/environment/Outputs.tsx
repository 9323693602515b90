import { Anchor, Button, Card, Group, Stack, Text, Title } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { CopyButton } from '@/components/CopyButton'
import type { Output } from '@/lib/wire'
import { isLink, quickFirst } from './outputs'

function Row({ output, missing }: { output: Output; missing: string }) {
  return (
    <Stack gap={0} role="listitem" aria-label={output.name}>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" fw={600}>
          {output.name}
        </Text>
        {!output.sensitive && output.value !== '' && <CopyButton value={output.value} what={output.name} />}
      </Group>
      {isLink(output) ? (
        <Anchor href={output.value} target="_blank" rel="noreferrer" className="value">
          {output.value}
        </Anchor>
      ) : (
        <Text className="value" c={output.value === '' ? 'dimmed' : undefined}>
          {output.value || missing}
        </Text>
      )}
      {output.description && (
        <Text size="xs" c="dimmed">
          {output.description}
        </Text>
      )}
    </Stack>
  )
}

function Quick({ outputs }: { outputs: Output[] }) {
  const links = outputs.filter((one) => one.quick && isLink(one))
  if (links.length === 0) return null
  return (
    <Group gap="xs" aria-label="Quick links" role="group">
      {links.map((one) => (
        <Button
          key={one.name}
          component="a"
          href={one.value}
          target="_blank"
          rel="noreferrer"
          size="xs"
          rightSection={<IconExternalLink size={14} />}
        >
          {one.name}
        </Button>
      ))}
    </Group>
  )
}

/** What the environment gives to its user, the quick ones first. */
export function Outputs({ outputs, moving, over }: { outputs: Output[]; moving: boolean; over: boolean }) {
  const empty = moving ? 'They appear here as soon as they exist.' : over ? 'They went with it.' : 'It gives none.'
  return (
    <Card component="section" aria-label="Outputs">
      <Stack gap="sm">
        <Title order={2} size="h5">
          {over ? 'Outputs, as they were' : 'Outputs'}
        </Title>
        {outputs.length === 0 && (
          <Text size="sm" c="dimmed">
            {empty}
          </Text>
        )}
        <Quick outputs={outputs} />
        {outputs.length > 0 && (
          <Stack gap="xs" role="list">
            {quickFirst(outputs).map((one) => (
              <Row key={one.name} output={one} missing={moving ? 'not known yet' : 'no value'} />
            ))}
          </Stack>
        )}
      </Stack>
    </Card>
  )
}
