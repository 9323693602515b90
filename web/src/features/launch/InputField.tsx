import { List, NumberInput, PasswordInput, Select, Stack, Switch, Text, TextInput, Textarea } from '@mantine/core'
import { choices, fieldKind, isRequired } from '@/lib/inputs'
import { StructureField } from './structure/StructureField'
import type { InputBody } from '@/lib/wire'

interface Props {
  input: InputBody
  value: string
  error: string | null
  onChange: (value: string) => void
}

/** What values are fine, as long as it is not said already by the fault. */
function Hints({ input, error }: Pick<Props, 'input' | 'error'>) {
  const hint = input.validation_description
  const rules = input.rules.filter((rule) => rule.message !== hint && (rule.message !== error || error === null))
  if (rules.length === 0 && !hint) return null
  return (
    <List size="xs" c="dimmed" spacing={0} mt={4} aria-label={`Rules for ${input.name}`}>
      {hint && <List.Item>{hint}</List.Item>}
      {rules.map((rule) => (
        <List.Item key={rule.condition} title={rule.condition}>
          {rule.message || rule.condition}
        </List.Item>
      ))}
    </List>
  )
}

function Description({ input }: { input: InputBody }) {
  return (
    <>
      {input.description}
      {input.description && ' '}
      {fieldKind(input) === 'structure' && (
        <Text span size="xs" ff="monospace" c="dimmed">
          {input.value_type}
        </Text>
      )}
      {input.sensitive && 'Kept secret.'}
      {input.sensitive && input.has_default_value && ' Leave it empty for the default.'}
    </>
  )
}

function Control({ input, value, error, onChange }: Props) {
  const common = { label: input.name, description: <Description input={input} />, withAsterisk: isRequired(input) }
  const typed = (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value)
  switch (fieldKind(input)) {
    case 'choice':
      return (
        <Select
          {...common}
          data={choices(input)}
          value={value === '' ? null : value}
          onChange={(chosen) => onChange(chosen ?? '')}
          clearable={!isRequired(input)}
          error={error}
        />
      )
    case 'secret':
      return <PasswordInput {...common} value={value} onChange={typed} error={error} autoComplete="new-password" />
    case 'bool':
      return (
        <Switch
          label={input.name}
          description={common.description}
          checked={value === 'true'}
          onChange={(event) => onChange(String(event.currentTarget.checked))}
          error={error}
        />
      )
    case 'number':
      return <NumberInput {...common} value={value} onChange={(next) => onChange(String(next))} error={error} />
    case 'structure':
      return (
        <StructureField
          name={input.name}
          schema={input.value_schema}
          value={value}
          error={error}
          common={common}
          onChange={onChange}
        />
      )
    case 'text':
      return value.includes('\n') ? (
        <Textarea {...common} value={value} onChange={typed} error={error} autosize />
      ) : (
        <TextInput {...common} value={value} onChange={typed} error={error} />
      )
  }
}

/** One input of a blueprint, with the control that its type asks for. */
export function InputField(props: Props) {
  return (
    <Stack gap={0}>
      <Control {...props} />
      <Hints input={props.input} error={props.error} />
    </Stack>
  )
}
