import { Select, TagsInput, TextInput } from '@mantine/core'
import type { LaunchForm } from '../useLaunchForm'

/** Tags go on every resource that is made. */
export function Tags({ form }: { form: LaunchForm }) {
  const { item, draft } = form
  const set = (name: string, value: string) => form.change({ tags: { ...draft.tags, [name]: value } })
  return item.tags.map((tag) => {
    const common = { label: `Tag ${tag.name}`, description: tag.description }
    const value = draft.tags[tag.name] ?? ''
    return tag.possible_values.length > 0 ? (
      <Select
        key={tag.name}
        {...common}
        data={tag.possible_values}
        value={value === '' ? null : value}
        onChange={(next) => set(tag.name, next ?? '')}
        clearable
      />
    ) : (
      <TextInput
        key={tag.name}
        {...common}
        value={value}
        onChange={(event) => set(tag.name, event.currentTarget.value)}
      />
    )
  })
}

/** Labels are for finding the environment again. */
export function Labels({ form }: { form: LaunchForm }) {
  return (
    <TagsInput
      label="Labels"
      description="For finding it again: a word, or key:value; Enter adds one"
      value={form.draft.labels}
      onChange={(labels) => form.change({ labels })}
      acceptValueOnBlur
    />
  )
}
