import { List, Stack, Text } from '@mantine/core'
import { fieldKind, isRequired } from '@/lib/inputs'
import type { InputBody } from '@/lib/wire'
import type { Field } from '../layout'
import { StructureField } from '../structure/StructureField'
import type { LaunchForm } from '../useLaunchForm'
import { ChoiceField, RadioField } from './ChoiceField'
import { controlOf, type Control } from './control'
import { DateField } from './DateField'
import { DurationField } from './DurationField'
import type { FieldProps } from './fieldProps'
import { FileField } from './FileField'
import { BoolField, NumberField, SecretField, TextField } from './PlainField'
import { RemoteField } from './RemoteField'
import { SeveralField } from './SeveralField'
import { TableField } from './TableField'

/** What values are fine, as long as it is not said already by the fault. */
function Hints({ input, error }: { input: InputBody; error: string | null }) {
  const hint = input.validation_description === error ? null : input.validation_description
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
      {input.description && (input.sensitive && !/[.!?]$/.test(input.description) ? '. ' : ' ')}
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

type InputPlace = Field & { kind: 'input' }

function render(control: Control, props: FieldProps, field: InputPlace) {
  switch (control) {
    case 'choice':
      return <ChoiceField {...props} />
    case 'radio':
      return <RadioField {...props} />
    case 'several':
      return <SeveralField {...props} />
    case 'remote':
      return <RemoteField {...props} refresh={field.refresh} />
    case 'duration':
      return <DurationField {...props} />
    case 'file':
      return <FileField {...props} />
    case 'date':
    case 'datetime':
      return <DateField {...props} withTime={control === 'datetime'} />
    case 'table':
      return <TableField {...props} header={field.header} />
    case 'secret':
      return <SecretField {...props} />
    case 'bool':
      return <BoolField {...props} />
    case 'number':
      return <NumberField {...props} />
    case 'structure':
      return <StructureField {...props} name={props.input.name} schema={props.input.value_schema} />
    case 'text':
      return <TextField {...props} />
  }
}

/** One input of a blueprint, with the control that its type asks for. */
export function InputField({ field, form }: { field: InputPlace; form: LaunchForm }) {
  const { input } = field
  const error = form.fault(input.name)
  const props: FieldProps = {
    input,
    value: form.draft.values[input.name] ?? '',
    error,
    onChange: (value) => form.setValue(input.name, value),
    form,
    common: { label: input.name, description: <Description input={input} />, withAsterisk: isRequired(input) },
  }
  return (
    <Stack gap={0} data-field={input.name}>
      {render(controlOf(input, field.control), props, field)}
      <Hints input={input} error={error} />
    </Stack>
  )
}
