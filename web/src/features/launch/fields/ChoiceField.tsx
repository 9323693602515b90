import { Group, Radio, Select } from '@mantine/core'
import { choices, isRequired } from '@/lib/inputs'
import type { FieldProps } from './fieldProps'

/** From this many on, one types to find. */
const MANY = 8

export function ChoiceField({ input, common, value, error, onChange }: FieldProps) {
  const data = choices(input)
  return (
    <Select
      {...common}
      data={data}
      value={value === '' ? null : value}
      onChange={(chosen) => onChange(chosen ?? '')}
      searchable={data.length >= MANY}
      clearable={!isRequired(input)}
      allowDeselect={!isRequired(input)}
      nothingFoundMessage="Nothing like this can be chosen"
      limit={200}
      error={error}
    />
  )
}

export function RadioField({ input, common, value, error, onChange }: FieldProps) {
  return (
    <Radio.Group {...common} value={value} onChange={onChange} error={error}>
      <Group mt={6} gap="lg">
        {choices(input).map((choice) => (
          <Radio key={choice} value={choice} label={choice} />
        ))}
      </Group>
    </Radio.Group>
  )
}
