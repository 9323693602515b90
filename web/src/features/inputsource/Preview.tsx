import { Button, Card, Group, Stack, Table, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { ProblemAlert } from '@/components/ProblemAlert'
import type { SourceDetails } from '@/lib/wire'
import { preview } from './queries'

const SHOWN = 20

/** What the source would give with what stands in the form. */
export function Preview({ details }: { details: SourceDetails }) {
  const ask = useMutation({ mutationFn: () => preview(details, {}, '') })
  const values = ask.data?.values ?? []
  return (
    <Stack gap="sm">
      <Group>
        <Button variant="light" loading={ask.isPending} onClick={() => ask.mutate()}>
          Preview the values
        </Button>
      </Group>
      {ask.isError && <ProblemAlert error={ask.error} title="The source gave no values" />}
      {ask.data && (
        <Card padding="sm" withBorder role="status">
          <Text size="sm" mb={values.length > 0 ? 'xs' : 0}>
            {values.length === 0
              ? 'The source answered, and there is nothing to choose in it.'
              : `${values.length}${ask.data.truncated ? ' and more' : ''} to choose from${values.length > SHOWN ? `, the first ${SHOWN}:` : ':'}`}
          </Text>
          {values.length > 0 && (
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>People see</Table.Th>
                  <Table.Th>Value</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {values.slice(0, SHOWN).map((one) => (
                  <Table.Tr key={one.value} style={{ overflowWrap: 'anywhere' }}>
                    <Table.Td>{one.display}</Table.Td>
                    <Table.Td>{one.value}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
        </Card>
      )}
    </Stack>
  )
}
