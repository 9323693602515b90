import { ActionIcon, Button, Group, NumberInput, Paper, Select, Stack, Switch, Text, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { emptyOf, type ValueType } from '@/lib/types'
import { AnyEditor } from './AnyEditor'
import type { EditorProps } from './editorProps'
import { MapEditor } from './MapEditor'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

type Listed = ValueType & { kind: 'list' }
type Rowed = ValueType & { kind: 'tuple' }
type Structured = ValueType & { kind: 'object' }

function ListEditor({ type, value, label, onChange }: EditorProps<Listed>) {
  const items: unknown[] = Array.isArray(value) ? value : []
  const replace = (index: number, item: unknown) => onChange(items.map((each, at) => (at === index ? item : each)))
  return (
    <Stack gap="xs" role="group" aria-label={label}>
      {items.map((item, index) => (
        <Group key={index} gap="xs" align="flex-end" wrap="nowrap">
          <div style={{ flexGrow: 1 }}>
            <ValueEditor
              type={type.of}
              value={item}
              label={`${label} ${index + 1}`}
              onChange={(next) => replace(index, next)}
            />
          </div>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={`Remove ${label} ${index + 1}`}
            onClick={() => onChange(items.filter((_, at) => at !== index))}
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
          onClick={() => onChange([...items, emptyOf(type.of)])}
        >
          Add to {label}
        </Button>
      </div>
    </Stack>
  )
}

function RowEditor({ type, value, label, onChange }: EditorProps<Rowed>) {
  const items: unknown[] = Array.isArray(value) ? value : []
  return (
    <Stack gap="xs" role="group" aria-label={label}>
      {type.items.map((inner, index) => (
        <ValueEditor
          key={index}
          type={inner}
          value={items[index]}
          label={`${label} ${index + 1}`}
          onChange={(next) =>
            onChange(type.items.map((each, at) => (at === index ? next : (items[at] ?? emptyOf(each)))))
          }
        />
      ))}
    </Stack>
  )
}

/** What is cleared of a member that may be missing is left out. */
function ObjectEditor({ type, value, label, onChange }: EditorProps<Structured>) {
  const given = isObject(value) ? value : {}
  const set = (name: string, optional: boolean, next: unknown) => {
    const all = Object.entries({ ...given, [name]: next })
    const cleared = optional && (next === '' || next === null)
    onChange(Object.fromEntries(all.filter(([each]) => !cleared || each !== name)))
  }
  return (
    <Paper withBorder p="sm" role="group" aria-label={label}>
      <Stack gap="sm">
        {Object.entries(type.fields).map(([name, field]) => (
          <ValueEditor
            key={name}
            type={field.type}
            value={given[name]}
            label={name}
            optional={field.optional}
            onChange={(next) => set(name, field.optional, next)}
          />
        ))}
      </Stack>
    </Paper>
  )
}

/** A number that is being typed, or is a template, stays a text until it is one. */
const numeric = (next: string | number) => (next === '' ? null : next)

function Plain({ type, value, label, optional = false, onChange }: EditorProps) {
  const common = { label, withAsterisk: !optional }
  switch (type.kind) {
    case 'number':
      return (
        <NumberInput
          {...common}
          value={typeof value === 'number' || typeof value === 'string' ? value : ''}
          onChange={(next) => onChange(numeric(next))}
        />
      )
    case 'bool':
      return (
        <Switch
          label={label}
          checked={value === true || value === 'true'}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )
    case 'string':
      return type.choices ? (
        <Select
          {...common}
          data={type.choices}
          value={typeof value === 'string' ? value : null}
          clearable={optional}
          onChange={onChange}
        />
      ) : (
        <TextInput
          {...common}
          value={value === null || value === undefined ? '' : String(value as string)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
    default:
      return <AnyEditor label={label} value={value} optional={optional} onChange={onChange} />
  }
}

function Titled({ label, optional, children }: { label: string; optional: boolean; children: React.ReactNode }) {
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        {label}
        {!optional && (
          <Text span c="red" aria-hidden>
            {' *'}
          </Text>
        )}
      </Text>
      {children}
    </Stack>
  )
}

function Structure({ type, ...props }: EditorProps) {
  switch (type.kind) {
    case 'list':
      return <ListEditor type={type} {...props} />
    case 'tuple':
      return <RowEditor type={type} {...props} />
    case 'map':
      return <MapEditor type={type} Editor={ValueEditor} {...props} />
    case 'object':
      return <ObjectEditor type={type} {...props} />
    default:
      return null
  }
}

/** A value with the controls that its type asks for, down to the last member. */
export function ValueEditor(props: EditorProps) {
  const structured = ['list', 'tuple', 'map', 'object'].includes(props.type.kind)
  return structured ? (
    <Titled label={props.label} optional={props.optional ?? false}>
      <Structure {...props} />
    </Titled>
  ) : (
    <Plain {...props} />
  )
}

/** The same without a title of its own, where the field around it has one. */
export function StructureEditor(props: EditorProps) {
  return <Structure {...props} />
}
