import { Group, Input, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { Code } from '@/components/Code'
import { emptyOf, typeOf, type ValueType } from '@/lib/types'
import { StructureEditor } from './ValueEditor'

interface Props {
  name: string
  schema: unknown
  value: string
  error: string | null
  common: object
  onChange: (value: string) => void
}

/** The parsed value; undefined where the text is none that the form could show. */
function shown(type: ValueType, text: string): unknown {
  if (text.trim() === '') return emptyOf(type)
  try {
    const value: unknown = JSON.parse(text)
    const mayShow = type.kind === 'list' || type.kind === 'tuple' ? Array.isArray(value) : typeof value === 'object'
    return mayShow && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

/** A list, map or object: a form for its members, or its JSON for those who like that better. */
export function StructureField({ name, schema, value, error, common, onChange }: Props) {
  const type = typeOf(schema)
  const parsed = shown(type, value)
  const [wish, setWish] = useState<'form' | 'json'>('form')
  const mode = parsed === undefined ? 'json' : wish
  const write = (next: unknown) => onChange(JSON.stringify(next, null, 2))
  return (
    <Input.Wrapper {...common} error={error} labelElement="div" descriptionProps={{ mb: 5 }}>
      <Group justify="flex-end" mb={6}>
        <SegmentedControl
          size="xs"
          value={mode}
          onChange={(next) => setWish(next === 'json' ? 'json' : 'form')}
          data={[
            { value: 'form', label: 'Form', disabled: parsed === undefined },
            { value: 'json', label: 'JSON' },
          ]}
          aria-label={`How ${name} is filled in`}
        />
      </Group>
      {mode === 'form' ? (
        <StructureEditor type={type} value={parsed} label={name} onChange={write} />
      ) : (
        <Code value={value} language="json" label={name} invalid={error !== null} minHeight={90} onChange={onChange} />
      )}
    </Input.Wrapper>
  )
}
