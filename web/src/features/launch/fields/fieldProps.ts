import type { ReactNode } from 'react'
import type { InputBody } from '@/lib/wire'
import type { LaunchForm } from '../useLaunchForm'

/** What every control of an input gets. */
export interface FieldProps {
  input: InputBody
  value: string
  error: string | null
  onChange: (value: string) => void
  form: LaunchForm
  /** Label, description and whether a value is needed, as Mantine's inputs take them. */
  common: { label: string; description: ReactNode; withAsterisk: boolean }
}
