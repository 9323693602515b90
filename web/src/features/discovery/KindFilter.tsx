import { Chip, Group } from '@mantine/core'
import type { AssetFilter } from '@/lib/queries'
import type { AssetsBody } from '@/lib/wire'

interface Props {
  found: AssetsBody
  filter: AssetFilter
  onChange: (filter: AssetFilter) => void
}

/** No kind is called so. */
const EVERYTHING = '*'
const ERRORS = '!'

/** It is seen at a glance, chosen or not. */
const ALARMING = { color: 'var(--mantine-color-red-light-color)', background: 'var(--mantine-color-red-light)' }

/** What was found at a glance, by kind, and what is wrong; each narrows the list to it. */
export function KindFilter({ found, filter, onChange }: Props) {
  const kinds = Object.entries(found.kinds)
  const all = kinds.reduce((sum, [, count]) => sum + count, 0)
  const chosen = filter.inError ? ERRORS : filter.kind === '' ? EVERYTHING : filter.kind
  const narrow = (value: string) =>
    onChange({ ...filter, kind: value === EVERYTHING || value === ERRORS ? '' : value, inError: value === ERRORS })
  return (
    <Group gap="xs" role="radiogroup" aria-label="What was found">
      <Chip.Group value={chosen} onChange={narrow}>
        <Chip size="xs" value={EVERYTHING}>
          All {all}
        </Chip>
        {kinds.map(([kind, count]) => (
          <Chip key={kind} size="xs" value={kind}>
            {kind} {count}
          </Chip>
        ))}
        {found.in_error > 0 && (
          <Chip size="xs" color="red" value={ERRORS} styles={chosen === ERRORS ? {} : { label: ALARMING }}>
            With errors {found.in_error}
          </Chip>
        )}
      </Chip.Group>
    </Group>
  )
}
