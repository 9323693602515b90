import { TextInput } from '@mantine/core'
import type { FieldProps } from './fieldProps'

/** As the browser's control wants it: a day, or a day with a time. */
const shown = (value: string, withTime: boolean) => value.slice(0, withTime ? 19 : 10)

/** As blueprints get it: always with a time, midnight for a mere day. */
export function dateText(typed: string): string {
  if (typed === '') return ''
  if (typed.length === 10) return `${typed}T00:00:00`
  return typed.length === 16 ? `${typed}:00` : typed
}

export function DateField({ common, value, error, onChange, withTime }: FieldProps & { withTime: boolean }) {
  return (
    <TextInput
      {...common}
      type={withTime ? 'datetime-local' : 'date'}
      value={shown(value, withTime)}
      onChange={(event) => onChange(dateText(event.currentTarget.value))}
      error={error}
      maw={280}
    />
  )
}
