import { Group, Select, TextInput } from '@mantine/core'
import { durationChoices } from '@/lib/duration'
import { AT_A_TIME } from '../draft'
import type { LaunchForm } from '../useLaunchForm'

/** When it starts, and how long it lives: for a while, until a date and time, or until somebody ends it. */
export function Lifetime({ form }: { form: LaunchForm }) {
  const { draft, item } = form
  return (
    <Group align="flex-start" grow preventGrowOverflow={false}>
      {(item.policies.allow_scheduling || draft.start !== null) && <Start form={form} />}
      <Select
        label="Duration"
        description="It ends by itself when its time is up; you can extend it"
        data={[...durationChoices(item.policies), { value: AT_A_TIME, label: 'Until a date and time…' }]}
        value={draft.duration}
        onChange={(value) => value !== null && form.change({ duration: value }, 'duration')}
        error={form.fault('duration')}
        allowDeselect={false}
        miw={200}
      />
      {draft.duration === AT_A_TIME && (
        <TextInput
          label="Ends at"
          description="In your own time zone"
          type="datetime-local"
          value={draft.end}
          onChange={(event) => form.change({ end: event.currentTarget.value }, 'scheduled_end_time')}
          error={form.fault('scheduled_end_time')}
          withAsterisk
          miw={200}
        />
      )}
    </Group>
  )
}

function Start({ form }: { form: LaunchForm }) {
  const { start } = form.draft
  return (
    <>
      <Select
        label="Start"
        description="Now, or at a time that you choose"
        data={[
          { value: 'now', label: 'Now' },
          { value: 'later', label: 'Later…' },
        ]}
        value={start === null ? 'now' : 'later'}
        onChange={(value) => form.change({ start: value === 'now' ? null : '' }, 'scheduled_start_time')}
        allowDeselect={false}
        miw={200}
      />
      {start !== null && (
        <TextInput
          label="Starts at"
          description="In your own time zone"
          type="datetime-local"
          value={start}
          onChange={(event) => form.change({ start: event.currentTarget.value }, 'scheduled_start_time')}
          error={form.fault('scheduled_start_time')}
          withAsterisk
          miw={200}
        />
      )}
    </>
  )
}
