import { Card, Stack, Table, Text } from '@mantine/core'
import { TextLink } from '@/components/links'
import { sourceName } from '@/lib/names'
import type { EnvironmentBody } from '@/lib/wire'

/** What it was launched with. */
export function Inputs({ environment, space }: { environment: EnvironmentBody; space: string }) {
  const { metadata, inputs, tags } = environment.details.definition
  const rows = [...inputs, ...tags.map((tag) => ({ name: `Tag ${tag.name}`, value: tag.value }))]
  return (
    <Card>
      <Stack gap="sm">
        <Text size="sm">
          Made from{' '}
          <TextLink to="/$space/blueprints/$blueprint" params={{ space, blueprint: metadata.blueprint_name }}>
            {metadata.blueprint_name}
          </TextLink>
          {metadata.blueprint_commit && ` at ${metadata.blueprint_commit.slice(0, 8)}`}, which is kept in{' '}
          {sourceName(metadata.repository_name)}.
        </Text>
        {rows.length === 0 ? (
          <Text c="dimmed">It was launched without inputs.</Text>
        ) : (
          <Table aria-label="Inputs">
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.name}>
                  <Table.Td w="35%">{row.name}</Table.Td>
                  <Table.Td className="value">{row.value}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Stack>
    </Card>
  )
}
