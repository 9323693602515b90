import { ActionIcon, Button, Group, Stack, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState, type ComponentType } from 'react'
import { emptyOf, type ValueType } from '@/lib/types'
import type { EditorProps } from './editorProps'

interface Props extends EditorProps<ValueType & { kind: 'map' }> {
  Editor: ComponentType<EditorProps>
}

/** A key is taken when it is left: while it is typed it may look like another one. */
function KeyField({ name, label, rename }: { name: string; label: string; rename: (next: string) => boolean }) {
  const [text, setText] = useState(name)
  const [taken, setTaken] = useState(false)
  return (
    <TextInput
      label={`Key of ${label}`}
      value={text}
      error={taken ? 'There is one of that name already.' : null}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => setTaken(text !== name && !rename(text))}
    />
  )
}

function freeKey(keys: string[]): string {
  for (let number = keys.length + 1; ; number++) {
    if (!keys.includes(`key${number}`)) return `key${number}`
  }
}

/** Named values of one type, each with the editor given. */
export function MapEditor({ type, value, label, onChange, Editor }: Props) {
  const given = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
  const entries = Object.entries(given as Record<string, unknown>)
  const keys = entries.map(([key]) => key)
  const write = (next: (readonly [string, unknown])[]) => onChange(Object.fromEntries(next))
  const rename = (from: string) => (to: string) => {
    if (to === '' || keys.includes(to)) return false
    write(entries.map(([key, item]) => [key === from ? to : key, item] as const))
    return true
  }
  return (
    <Stack gap="xs" role="group" aria-label={label}>
      {entries.map(([key, item]) => (
        <Group key={key} gap="xs" align="flex-end" wrap="nowrap">
          <KeyField name={key} label={`${label} ${key}`} rename={rename(key)} />
          <div style={{ flexGrow: 1 }}>
            <Editor
              type={type.of}
              value={item}
              label={`Value of ${key}`}
              onChange={(next) => write(entries.map(([each, old]) => [each, each === key ? next : old] as const))}
            />
          </div>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={`Remove ${key} from ${label}`}
            onClick={() => write(entries.filter(([each]) => each !== key))}
          >
            <IconX size={16} />
          </ActionIcon>
        </Group>
      ))}
      <div>
        <Button
          variant="light"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          onClick={() => write([...entries, [freeKey(keys), emptyOf(type.of)]])}
        >
          Add to {label}
        </Button>
      </div>
    </Stack>
  )
}
