import { ActionIcon, Badge, Button, Card, Group, Stack, Text } from '@mantine/core'
import { IconAdjustments, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Confirm } from '@/components/Confirm'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { at, call } from '@/lib/http'
import { parametersPath, parametersQuery } from '@/lib/queries'
import type { ParameterBody } from '@/lib/wire'
import { ParameterDialog } from './ParameterDialog'

interface RowProps {
  parameter: ParameterBody
  manage: boolean
  onEdit: () => void
  onRemove: () => void
}

function Row({ parameter, manage, onEdit, onRemove }: RowProps) {
  const name = parameter.name ?? ''
  return (
    <Card padding="sm" component="article" aria-label={name}>
      <Group justify="space-between">
        <Stack gap={2} style={{ minWidth: 0 }} flex="1 1 240px">
          <Group gap="xs">
            <Text fw={600}>{name}</Text>
            {parameter.sensitive && (
              <Badge size="sm" variant="light" color="gray" tt="none">
                sensitive
              </Badge>
            )}
          </Group>
          <Text className="value">{parameter.sensitive ? '•••••••' : parameter.value}</Text>
          {parameter.description && (
            <Text size="xs" c="dimmed">
              {parameter.description}
            </Text>
          )}
        </Stack>
        {manage && (
          <Group gap={4}>
            <ActionIcon variant="subtle" color="gray" onClick={onEdit} aria-label={`Change ${name}`}>
              <IconPencil size={18} />
            </ActionIcon>
            <ActionIcon variant="subtle" color="red" onClick={onRemove} aria-label={`Remove ${name}`}>
              <IconTrash size={18} />
            </ActionIcon>
          </Group>
        )}
      </Group>
    </Card>
  )
}

/** The parameters of the account (no space) or of a space. */
export function Parameters({ space, manage }: { space: string | null; manage: boolean }) {
  const client = useQueryClient()
  const parameters = useQuery(parametersQuery(space))
  const [editing, setEditing] = useState<ParameterBody | 'new' | null>(null)
  const [leaving, setLeaving] = useState<string | null>(null)
  const remove = useMutation({
    mutationFn: (name: string) => call('DELETE', parametersPath(space) + at(name)),
    onSuccess: async () => {
      setLeaving(null)
      await client.invalidateQueries({ queryKey: parametersQuery(space).queryKey })
    },
  })
  const add = manage && (
    <Button leftSection={<IconPlus size={18} />} onClick={() => setEditing('new')}>
      Add a parameter
    </Button>
  )
  return (
    <Stack>
      {(parameters.data?.length ?? 0) > 0 && <Group justify="flex-end">{add}</Group>}
      <Loaded query={parameters}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={<IconAdjustments size={30} />} title="No parameters yet" action={add}>
              Keep a region, an account number or a password here once, and let blueprints refer to it by name.
            </EmptyState>
          ) : (
            <Stack gap="xs">
              {list.map((parameter) => (
                <Row
                  key={parameter.name}
                  parameter={parameter}
                  manage={manage}
                  onEdit={() => setEditing(parameter)}
                  onRemove={() => setLeaving(parameter.name)}
                />
              ))}
            </Stack>
          )
        }
      </Loaded>
      {editing !== null && (
        <ParameterDialog
          space={space}
          parameter={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
      <Confirm
        opened={leaving !== null}
        onClose={() => setLeaving(null)}
        title={`Remove ${leaving ?? ''}?`}
        confirm="Remove"
        danger
        pending={remove.isPending}
        error={remove.error}
        onConfirm={() => leaving !== null && remove.mutate(leaving)}
      >
        Blueprints that refer to it cannot be launched any more.
      </Confirm>
    </Stack>
  )
}
