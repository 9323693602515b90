import { PasswordInput, Text, TextInput } from '@mantine/core'
import { CLOUDS } from './clouds'

interface Props {
  cloud: string
  kept: boolean
  values: Record<string, string>
  faults: Record<string, string>
  change: (values: Record<string, string>) => void
}

/** The secrets of a credential that is no Git host's. */
export function CloudFields({ cloud, kept, values, faults, change }: Props) {
  const known = CLOUDS[cloud]
  if (known === undefined) return null
  return (
    <>
      <Text size="sm" c="dimmed">
        {known.about} {kept && 'Left empty, all of it stays as it is; what you type replaces all of it.'}
      </Text>
      {known.fields.map(({ key, label, secret }) => {
        const Input = secret ? PasswordInput : TextInput
        return (
          <Input
            key={key}
            label={label}
            autoComplete="off"
            value={values[key] ?? ''}
            error={faults[key]}
            onChange={(event) => change({ ...values, [key]: event.currentTarget.value })}
          />
        )
      })}
    </>
  )
}
