import { Button, Group, NumberInput, Select, Stack, Switch } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { ProblemAlert } from '@/components/ProblemAlert'
import { inWords, isoDuration, parseDuration } from '@/lib/duration'
import { asProblem } from '@/lib/http'
import type { CardBody, Policies } from '@/lib/wire'
import { usePolicies } from './settings'

const USUAL = ['PT30M', 'PT1H', 'PT2H', 'PT4H', 'PT8H', 'P1D', 'P3D', 'P1W', 'P30D']

interface LengthProps {
  label: string
  description: string
  value: string
  /** What stands for an empty value; null where there has to be one. */
  none: string | null
  error: string | undefined
  onChange: (value: string) => void
}

function Length({ value, none, onChange, ...rest }: LengthProps) {
  const now = parseDuration(value)
  const all = [...new Set([...USUAL.map(parseDuration), now])].filter((ms): ms is number => ms !== null && ms > 0)
  const choices = all.sort((a, b) => a - b).map((ms) => ({ value: isoDuration(ms), label: inWords(ms) }))
  const data = none === null ? choices : [{ value: 'none', label: none }, ...choices]
  return (
    <Select
      {...rest}
      data={data}
      value={now === null ? 'none' : isoDuration(now)}
      onChange={(chosen) => onChange(chosen === null || chosen === 'none' ? '' : chosen)}
      allowDeselect={false}
    />
  )
}

interface Props {
  space: string
  card: CardBody
  policies: Policies
  onSaved: () => void
}

/** How long environments of an entry may live, and how many at a time. */
export function PolicyForm({ space, card, policies, onSaved }: Props) {
  const [wanted, setWanted] = useState(policies)
  const save = usePolicies(space, card, onSaved)
  const faults = save.isError ? asProblem(save.error).fields() : {}
  const set = (change: Partial<Policies>) => setWanted({ ...wanted, ...change })
  const length = (field: 'max_duration' | 'default_duration' | 'default_extend', none: string | null) => ({
    value: wanted[field],
    none,
    error: faults[field],
    onChange: (value: string) => set({ [field]: value }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(wanted)
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <Length label="Longest duration" description="Extensions count too" {...length('max_duration', 'No limit')} />
        <Length
          label="Usual duration"
          description="What the launch form proposes"
          {...length('default_duration', null)}
        />
        <Length
          label="Usual extension"
          description="What an extension without a time adds"
          {...length('default_extend', null)}
        />
        <NumberInput
          label="Most environments at a time"
          description="In this space; empty: no limit"
          min={1}
          allowDecimal={false}
          value={wanted.max_active_environments ?? ''}
          error={faults.max_active_environments}
          onChange={(value) => set({ max_active_environments: typeof value === 'number' ? value : null })}
        />
        <Switch
          label="May stay until somebody ends it"
          checked={wanted.always_on}
          onChange={(event) => set({ always_on: event.currentTarget.checked })}
        />
        <Switch
          label="May be launched later"
          checked={wanted.allow_scheduling}
          onChange={(event) => set({ allow_scheduling: event.currentTarget.checked })}
        />
        {save.isError && <ProblemAlert error={save.error} title="It was not saved" />}
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
