import { Code, Kbd, List, Stack, Table, Text } from '@mantine/core'

const KEYS: [keys: string[], what: string][] = [
  [['Ctrl', 'Space'], 'what may stand here'],
  [['Enter'], 'take what is marked in the list'],
  [['Tab'], 'to the next gap of what was put in'],
  [['F8'], 'to the next problem'],
  [['Ctrl', 'S'], 'save'],
  [['Ctrl', 'Z'], 'take back'],
  [['Ctrl', 'F'], 'search'],
  [['Esc', 'Tab'], 'out of the text, to the buttons'],
]

/** The language in a few sentences, and the keys. */
export function HelpPanel() {
  return (
    <Stack gap="sm">
      <Text size="sm">
        A blueprint is a plan for an environment. Its <b>grains</b> are pieces of work, each done by one tool:
        Terraform, Helm, Ansible, a few commands. What a line means is shown when you point at it.
      </Text>
      <List size="sm" spacing={4}>
        <List.Item>
          <Code>inputs:</Code> what is asked at launch. Used as <Code>{"'{{ .inputs.name }}'"}</Code>.
        </List.Item>
        <List.Item>
          <Code>grains:</Code> the work. <Code>source</Code> says where its code is, <Code>agent</Code> where it runs.
        </List.Item>
        <List.Item>
          <Code>depends-on:</Code> grains that must be done before. Then their outputs can be used as{' '}
          <Code>{"'{{ .grains.name.outputs.it }}'"}</Code>.
        </List.Item>
        <List.Item>
          <Code>outputs:</Code> what people see when the environment is ready.
        </List.Item>
      </List>
      <Table aria-label="Keys" verticalSpacing={4} withRowBorders={false}>
        <Table.Tbody>
          {KEYS.map(([keys, what]) => (
            <Table.Tr key={what}>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                {keys.map((one) => (
                  <Kbd key={one} size="xs" mr={4}>
                    {one}
                  </Kbd>
                ))}
              </Table.Td>
              <Table.Td>
                <Text size="sm">{what}</Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  )
}
