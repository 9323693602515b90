import { ActionIcon, Button, ColorSwatch, Group, Modal, Select, Stack, Switch, Text, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Loaded } from '@/components/Loaded'
import { ProblemAlert } from '@/components/ProblemAlert'
import { call, query } from '@/lib/http'
import { LABEL_COLORS, labelColor } from '@/lib/labelColors'
import { keys } from '@/lib/queries'
import type { CatalogLabelBody } from '@/lib/wire'
import { labelsPath, labelsQuery } from './queries'

type Change = { label: CatalogLabelBody; was: string | null; remove?: boolean }

function useLabels(space: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ label, was, remove }: Change) => {
      if (remove) return call('DELETE', labelsPath(space) + query({ name: label.name }))
      return was === null
        ? call('POST', labelsPath(space), label)
        : call('PUT', `${labelsPath(space)}/update`, { ...label, original_name: was })
    },
    onSuccess: () => client.invalidateQueries({ queryKey: keys.space(space) }),
  })
}

interface RowProps {
  label: CatalogLabelBody
  was: string | null
  pending: boolean
  change: (change: Change) => void
}

/** One label, changed in place; without a former name it is a new one. */
function Row({ label: before, was, pending, change }: RowProps) {
  const [label, setLabel] = useState(before)
  const save = (event: FormEvent) => {
    event.preventDefault()
    change({ label, was })
    if (was === null) setLabel(before)
  }
  const of = was === null ? 'the new label' : was
  const same = JSON.stringify(label) === JSON.stringify(before)
  return (
    <form onSubmit={save}>
      <Group gap="xs" align="center">
        <TextInput
          aria-label={`Name of ${of}`}
          placeholder="New label"
          value={label.name}
          onChange={(event) => setLabel({ ...label, name: event.currentTarget.value })}
          flex={1}
          miw={140}
        />
        <Select
          aria-label={`Colour of ${of}`}
          data={Object.keys(LABEL_COLORS)}
          value={label.color}
          onChange={(color) => color !== null && setLabel({ ...label, color })}
          leftSection={<ColorSwatch size={14} color={labelColor(label.color)} withShadow={false} />}
          allowDeselect={false}
          w={150}
        />
        <Switch
          label="Quick filter"
          aria-label={`Quick filter for ${of}`}
          checked={label.quick_filter}
          onChange={(event) => setLabel({ ...label, quick_filter: event.currentTarget.checked })}
        />
        <Button type="submit" variant="default" disabled={same || label.name.trim() === ''} loading={pending}>
          {was === null ? 'Add' : 'Save'}
        </Button>
        {was !== null && (
          <ActionIcon
            variant="subtle"
            color="red"
            aria-label={`Delete ${was}`}
            onClick={() => change({ label: before, was, remove: true })}
          >
            <IconTrash size={17} />
          </ActionIcon>
        )}
      </Group>
    </form>
  )
}

const FRESH: CatalogLabelBody = { name: '', color: 'blueGray', quick_filter: false }

/** The labels of a space's catalog. */
export function LabelsDialog({ space, onClose }: { space: string; onClose: () => void }) {
  const labels = useQuery(labelsQuery(space))
  const { mutate, error, isPending } = useLabels(space)
  return (
    <Modal opened onClose={onClose} title="Labels of this catalog" size="xl">
      <Stack>
        <Text size="sm" c="dimmed">
          Labels sort the catalog. A quick filter is one click above it. Give a blueprint its labels in its settings.
        </Text>
        {error && <ProblemAlert error={error} title="The label was not changed" />}
        <Loaded query={labels}>
          {(list) => (
            <>
              {list.map((label) => (
                <Row key={JSON.stringify(label)} label={label} was={label.name} pending={isPending} change={mutate} />
              ))}
              <Row label={FRESH} was={null} pending={isPending} change={mutate} />
            </>
          )}
        </Loaded>
      </Stack>
    </Modal>
  )
}
