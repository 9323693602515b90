import type { ValueType } from '@/lib/types'

/** A value that is being edited, and what it is called. */
export interface EditorProps<T extends ValueType = ValueType> {
  type: T
  value: unknown
  label: string
  optional?: boolean
  onChange: (value: unknown) => void
}
