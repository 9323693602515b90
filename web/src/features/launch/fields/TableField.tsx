import { ActionIcon, Button, Input, ScrollArea, Table, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { StructureField } from '../structure/StructureField'
import type { FieldProps } from './fieldProps'

type Row = Record<string, unknown>

/** The rows of a JSON array of objects; null where the text is something else. */
export function rowsOf(text: string): Row[] | null {
  if (text.trim() === '') return []
  try {
    const rows: unknown = JSON.parse(text)
    const fine = Array.isArray(rows) && rows.every((row) => typeof row === 'object' && row !== null)
    return fine ? (rows as Row[]) : null
  } catch {
    return null
  }
}

const cellText = (cell: unknown) => (typeof cell === 'string' ? cell : cell === undefined ? '' : JSON.stringify(cell))

/** A table of objects with the author's columns. */
export function TableField(props: FieldProps & { header: string[] }) {
  const { input, common, value, error, onChange, header } = props
  const rows = rowsOf(value)
  if (rows === null || header.length === 0) {
    const schema = { type: 'array', items: {} }
    return <StructureField {...props} name={input.name} schema={input.value_schema ?? schema} />
  }
  const write = (next: Row[]) => onChange(next.length === 0 ? '' : JSON.stringify(next))
  const set = (at: number, column: string, text: string) =>
    write(rows.map((row, index) => (index === at ? { ...row, [column]: text } : row)))
  return (
    <Input.Wrapper {...common} error={error} labelElement="div" role="group" aria-label={input.name}>
      <ScrollArea mt={4} type="auto">
        <Table withTableBorder verticalSpacing={6} miw={header.length * 140} aria-label={input.name}>
          <Table.Thead>
            <Table.Tr>
              {header.map((column) => (
                <Table.Th key={column}>{column}</Table.Th>
              ))}
              <Table.Th w={48} aria-label="Remove" />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row, index) => (
              <Table.Tr key={index}>
                {header.map((column) => (
                  <Table.Td key={column}>
                    <TextInput
                      aria-label={`${column} of ${input.name} ${index + 1}`}
                      aria-invalid={error !== null}
                      size="xs"
                      value={cellText(row[column])}
                      onChange={(event) => set(index, column, event.currentTarget.value)}
                    />
                  </Table.Td>
                ))}
                <Table.Td>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={`Remove ${input.name} ${index + 1}`}
                    onClick={() => write(rows.filter((_, at) => at !== index))}
                  >
                    <IconX size={16} />
                  </ActionIcon>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      <Button
        variant="light"
        size="compact-sm"
        mt={8}
        leftSection={<IconPlus size={14} />}
        onClick={() => write([...rows, Object.fromEntries(header.map((column) => [column, '']))])}
      >
        Add to {input.name}
      </Button>
    </Input.Wrapper>
  )
}
