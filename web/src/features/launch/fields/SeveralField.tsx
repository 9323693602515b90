import { MultiSelect, TagsInput } from '@mantine/core'
import { choices, listed } from '@/lib/inputs'
import type { FieldProps } from './fieldProps'

/** The value of a multi-select: a JSON array of texts, nothing for none. */
export const written = (values: string[]) => (values.length === 0 ? '' : JSON.stringify(values))

/** Several of the offered values; any texts where none are offered. */
export function SeveralField({ input, common, value, error, onChange }: FieldProps) {
  const data = choices(input)
  const chosen = listed(value) ?? []
  const change = (values: string[]) => onChange(written(values))
  return data.length === 0 ? (
    <TagsInput {...common} value={chosen} onChange={change} error={error} />
  ) : (
    <MultiSelect
      {...common}
      data={data}
      value={chosen}
      onChange={change}
      searchable
      clearable
      hidePickedOptions
      nothingFoundMessage="Nothing like this can be chosen"
      error={error}
    />
  )
}
