import { TextInput } from '@mantine/core'
import { useState } from 'react'

interface Props {
  label: string
  value: unknown
  optional: boolean
  onChange: (value: unknown) => void
}

const written = (value: unknown) =>
  value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value)

function read(text: string): unknown {
  try {
    return text.trim() === '' ? null : (JSON.parse(text) as unknown)
  } catch {
    return text
  }
}

/** A value of any type: JSON where it can be read as such, else a text. */
export function AnyEditor({ label, value, optional, onChange }: Props) {
  const [text, setText] = useState(() => written(value))
  return (
    <TextInput
      label={label}
      withAsterisk={!optional}
      description="A text, a number, true, false, or JSON"
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value)
        onChange(read(event.currentTarget.value))
      }}
    />
  )
}
