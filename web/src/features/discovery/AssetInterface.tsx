import { Badge, Code, Group, Stack, Table, Text } from '@mantine/core'
import type { AssetBody, AssetInput } from '@/lib/wire'
import { CodeLine } from './CodeLine'
import { GuessMark } from './GuessMark'
import { guesses } from './guesses'

function InputRow({ asset, input }: { asset: AssetBody; input: AssetInput }) {
  const guessed = guesses(input)
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap={6}>
          <Text size="sm" fw={600}>
            {input.name}
          </Text>
          {input.required && (
            <Badge size="xs" variant="light" color="orange" tt="none">
              needed
            </Badge>
          )}
          {input.sensitive && (
            <Badge size="xs" variant="light" color="gray" tt="none">
              sensitive
            </Badge>
          )}
          {guessed && <GuessMark words={guessed} />}
        </Group>
        {input.description && (
          <Text size="xs" c="dimmed">
            {input.description}
          </Text>
        )}
        {input.source && <CodeLine asset={asset} place={input.source} />}
      </Table.Td>
      <Table.Td>
        <Code>{input.type}</Code>
      </Table.Td>
      <Table.Td className="value">{input.default ?? '–'}</Table.Td>
    </Table.Tr>
  )
}

/** What an asset takes and gives. */
export function AssetInterface({ asset }: { asset: AssetBody }) {
  return (
    <Stack gap="sm" pt="xs">
      {asset.inputs.length > 0 && (
        <Table.ScrollContainer minWidth={420}>
          <Table verticalSpacing={6} aria-label={`Inputs of ${asset.name}`}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Input</Table.Th>
                <Table.Th>Type</Table.Th>
                <Table.Th>Default</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {asset.inputs.map((input) => (
                <InputRow key={input.name} asset={asset} input={input} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {asset.outputs.length > 0 && (
        <Text size="sm">
          Gives{' '}
          {asset.outputs.map((output) => (
            <Code key={output.name} mr={6} title={output.description ?? undefined}>
              {output.name}
            </Code>
          ))}
        </Text>
      )}
    </Stack>
  )
}
