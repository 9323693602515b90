import { TextInput } from '@mantine/core'
import { CopyButton } from './CopyButton'

/** A value to be carried elsewhere: read-only, selected by a click, with a button that copies it. */
export function CopyField({ label, value, description }: { label: string; value: string; description?: string }) {
  return (
    <TextInput
      label={label}
      description={description}
      value={value}
      readOnly
      onFocus={(event) => event.currentTarget.select()}
      styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
      rightSection={<CopyButton value={value} what={label.toLowerCase()} />}
    />
  )
}
