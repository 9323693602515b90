import { Button, Collapse, Group, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks'
import { IconFilter } from '@tabler/icons-react'
import { useState } from 'react'
import { filtersSet, NO_FILTERS, type Filters } from './filters'

interface Props {
  filters: Filters
  change: (part: Partial<Filters>) => void
}

interface Choice {
  name: keyof Filters
  label: string
  any: string
  data: { value: string; label: string }[]
}

const option = (value: string, label: string) => ({ value, label })
const CHOICES: Choice[] = [
  {
    name: 'connectable',
    label: 'Connection',
    any: 'Any',
    data: [option('true', 'Can be connected')],
  },
  {
    name: 'active',
    label: 'Last activity',
    any: 'Any time',
    data: [
      option('7', 'In 7 days'),
      option('30', 'In 30 days'),
      option('90', 'In 90 days'),
      option('365', 'In a year'),
    ],
  },
  {
    name: 'role',
    label: 'Your role',
    any: 'Any role',
    data: ['Reporter', 'Developer', 'Maintainer', 'Owner'].map((role) =>
      option(role.toLowerCase(), role === 'Owner' ? role : `${role} or more`),
    ),
  },
  {
    name: 'archived',
    label: 'Archived',
    any: 'Shown',
    data: [option('false', 'Left out'), option('true', 'Only these')],
  },
  { name: 'forks', label: 'Forks', any: 'Shown', data: [option('false', 'Left out')] },
  {
    name: 'kind',
    label: 'Belongs to',
    any: 'Anybody',
    data: [option('group', 'A group'), option('personal', 'A person'), option('shared', 'Shared with you')],
  },
]

/** What narrows the list of projects; folded away until somebody wants it. */
export function FilterBar({ filters, change }: Props) {
  const [opened, { toggle }] = useDisclosure(filtersSet(filters) > 0)
  const [topic, setTopic] = useState(filters.topic)
  const later = useDebouncedCallback((text: string) => change({ topic: text }), 300)
  const set = filtersSet(filters)
  const clear = () => {
    setTopic('')
    change({ ...NO_FILTERS, group: filters.group })
  }
  return (
    <div>
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant={set > 0 ? 'light' : 'default'}
          leftSection={<IconFilter size={15} />}
          aria-expanded={opened}
          onClick={toggle}
        >
          {set > 0 ? `Filters (${set})` : 'Filters'}
        </Button>
        {set > 0 && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={clear}>
            Clear
          </Button>
        )}
      </Group>
      <Collapse expanded={opened}>
        <div className="filters">
          {CHOICES.map(({ name, label, any, data }) => (
            <Select
              key={name}
              size="xs"
              label={label}
              placeholder={any}
              data={data}
              value={filters[name] === '' ? null : filters[name]}
              clearable
              onChange={(value) => change({ [name]: value ?? '' })}
            />
          ))}
          <TextInput
            size="xs"
            label="Topic"
            placeholder="Such as terraform"
            value={topic}
            onChange={(event) => {
              setTopic(event.currentTarget.value)
              later(event.currentTarget.value)
            }}
          />
        </div>
      </Collapse>
    </div>
  )
}
