import { Checkbox, Stack, TextInput } from '@mantine/core'
import { kindOf, type Field, type SourceForm } from './form'

interface Props {
  form: SourceForm
  faults: Record<string, string>
  set: (field: Field, part: { value?: string; overridable?: boolean }) => void
}

/** What a type of source asks for; each value may be left to blueprints. */
export function SourceFields({ form, faults, set }: Props) {
  return kindOf(form.type).fields.map(({ name, label, hint, needed }) => {
    const given = form.values[name]
    return (
      <Stack key={name} gap={6}>
        <TextInput
          label={label}
          description={hint}
          required={needed === true && !(given?.overridable ?? false)}
          value={given?.value ?? ''}
          error={faults[name]}
          onChange={(event) => set(name, { value: event.currentTarget.value })}
        />
        <Checkbox
          size="xs"
          label="Blueprints may give another"
          aria-label={`${label}: blueprints may give another`}
          checked={given?.overridable ?? false}
          onChange={(event) => set(name, { overridable: event.currentTarget.checked })}
        />
      </Stack>
    )
  })
}
