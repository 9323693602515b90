import { NumberInput, PasswordInput, Switch, Textarea, TextInput } from '@mantine/core'
import type { FieldProps } from './fieldProps'

type Typed = { currentTarget: { value: string } }

export function TextField({ common, value, error, onChange }: FieldProps) {
  const typed = (event: Typed) => onChange(event.currentTarget.value)
  return value.includes('\n') ? (
    <Textarea {...common} value={value} onChange={typed} error={error} autosize />
  ) : (
    <TextInput {...common} value={value} onChange={typed} error={error} />
  )
}

export function SecretField({ common, value, error, onChange }: FieldProps) {
  return (
    <PasswordInput
      {...common}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
      autoComplete="new-password"
    />
  )
}

export function BoolField({ common, value, error, onChange }: FieldProps) {
  return (
    <Switch
      label={common.label}
      description={common.description}
      checked={value === 'true'}
      onChange={(event) => onChange(String(event.currentTarget.checked))}
      error={error}
    />
  )
}

export function NumberField({ common, value, error, onChange }: FieldProps) {
  return <NumberInput {...common} value={value} onChange={(next) => onChange(String(next))} error={error} />
}
