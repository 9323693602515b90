import { Textarea, TextInput } from '@mantine/core'
import type { LaunchForm } from '../useLaunchForm'

export function EnvironmentName({ form }: { form: LaunchForm }) {
  return (
    <TextInput
      label="Environment name"
      value={form.draft.name}
      onChange={(event) => form.change({ name: event.currentTarget.value }, 'environment_name')}
      error={form.fault('environment_name')}
      withAsterisk
    />
  )
}

export function Description({ form }: { form: LaunchForm }) {
  return (
    <Textarea
      label="Description"
      value={form.draft.description}
      onChange={(event) => form.change({ description: event.currentTarget.value })}
      autosize
    />
  )
}
