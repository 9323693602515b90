import { Chip, Group, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { sourceName } from '@/lib/names'
import type { BlueprintBody } from '@/lib/wire'
import { counts, homes, type BlueprintFilter } from './list'

interface Props {
  all: BlueprintBody[]
  filter: BlueprintFilter
  onChange: (filter: BlueprintFilter) => void
}

/** Narrows the list as one types and chooses. */
export function BlueprintFilters({ all, filter, onChange }: Props) {
  const count = counts(all)
  const places = homes(all)
  return (
    <Group gap="sm">
      <TextInput
        aria-label="Search blueprints"
        placeholder="Name, description, file or kind"
        leftSection={<IconSearch size={16} />}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
        flex="1 1 240px"
      />
      {places.length > 1 && (
        <Select
          aria-label="Where they lie"
          data={[
            { value: '', label: 'Everywhere' },
            ...places.map((name) => ({ value: name, label: sourceName(name) })),
          ]}
          value={filter.home}
          onChange={(home) => onChange({ ...filter, home: home ?? '' })}
          allowDeselect={false}
          w={190}
        />
      )}
      <Group gap="xs" role="radiogroup" aria-label="Which blueprints">
        <Chip.Group
          value={filter.state === '' ? 'all' : filter.state}
          onChange={(state) =>
            onChange({ ...filter, state: state === 'all' ? '' : (state as BlueprintFilter['state']) })
          }
        >
          <Chip size="xs" value="all">
            All {all.length}
          </Chip>
          <Chip size="xs" value="published">
            Published {count.published}
          </Chip>
          <Chip size="xs" value="unpublished">
            Not published {count.unpublished}
          </Chip>
          {count.faulty > 0 && (
            <Chip size="xs" color="red" value="faulty">
              With faults {count.faulty}
            </Chip>
          )}
        </Chip.Group>
      </Group>
    </Group>
  )
}
