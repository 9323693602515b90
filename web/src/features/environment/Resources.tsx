import { Accordion, Group, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '@/components/Loaded'
import { resourcesQuery } from '@/lib/queries'
import type { ResourceBody } from '@/lib/wire'

interface Props {
  space: string
  id: string
  moving: boolean
  over: boolean
}

function Resource({ resource, value }: { resource: ResourceBody; value: string }) {
  return (
    <Accordion.Item value={value}>
      <Accordion.Control>
        <Group gap="xs">
          <Text fw={600} size="sm">
            {resource.alias ?? resource.resource_name}
          </Text>
          <Text size="sm" c="dimmed">
            {resource.resource_type} · {resource.grain_path}
            {resource.status && ` · ${resource.status}`}
          </Text>
        </Group>
      </Accordion.Control>
      <Accordion.Panel>
        <Table aria-label={`Attributes of ${resource.resource_name}`}>
          <Table.Tbody>
            {resource.attributes.map((attribute) => (
              <Table.Tr key={attribute.name}>
                <Table.Td w="30%">{attribute.name}</Table.Td>
                <Table.Td className="value">{attribute.value}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {resource.depends_on.length > 0 && (
          <Text size="xs" c="dimmed" mt="xs">
            Needs {resource.depends_on.join(', ')}
          </Text>
        )}
      </Accordion.Panel>
    </Accordion.Item>
  )
}

/** What it consists of, as the state tells. */
export function Resources({ space, id, moving, over }: Props) {
  const resources = useQuery({ ...resourcesQuery(space, id), refetchInterval: moving ? 3000 : false })
  return (
    <Loaded query={resources}>
      {(list) =>
        list.length === 0 ? (
          <Text c="dimmed">
            {over
              ? 'The state is empty: nothing is left of it.'
              : moving
                ? 'Nothing exists yet.'
                : 'It has no resources.'}
          </Text>
        ) : (
          <Accordion variant="separated" multiple>
            {list.map((resource) => {
              const value = `${resource.grain_path}/${resource.resource_type}.${resource.resource_name}`
              return <Resource key={value} value={value} resource={resource} />
            })}
          </Accordion>
        )
      }
    </Loaded>
  )
}
