import { Button, Card, Group, NativeSelect, Stack, TextInput, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { AllowedSpaces } from '@/components/AllowedSpaces'
import { tell } from '@/components/notify'
import { ProblemAlert } from '@/components/ProblemAlert'
import { asProblem } from '@/lib/http'
import type { InputSourceBody } from '@/lib/wire'
import { bodyOf, detailsOf, formFaults, formOf, KINDS, type Field, type SourceForm } from './form'
import { Preview } from './Preview'
import { keep, sourcesQuery } from './queries'
import { ReachFields } from './ReachFields'
import { SourceFields } from './SourceFields'

interface Props {
  kept: InputSourceBody | null
  done: () => void
}

/** A source with everything it takes to ask it. */
export function SourceEditor({ kept, done }: Props) {
  const client = useQueryClient()
  const [form, setForm] = useState(formOf(kept))
  const [tried, setTried] = useState(false)
  const save = useMutation({
    mutationFn: () => keep(kept?.name ?? null, bodyOf(form)),
    onSuccess: async (source) => {
      await client.invalidateQueries({ queryKey: sourcesQuery.queryKey })
      tell(`${source.name ?? ''} is kept.`)
      done()
    },
  })
  const refused = save.isError ? asProblem(save.error).fields() : {}
  const faults: Record<string, string> = { ...(tried ? formFaults(form) : {}), ...refused }
  const change = (part: Partial<SourceForm>) => setForm((old) => ({ ...old, ...part }))
  const set = (field: Field, part: { value?: string; overridable?: boolean }) =>
    setForm((old) => ({
      ...old,
      values: { ...old.values, [field]: { value: '', overridable: false, ...old.values[field], ...part } },
    }))
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(formFaults(form)).length === 0) save.mutate()
  }
  const title = kept === null ? 'Add an input source' : `Change ${kept.name ?? ''}`
  return (
    <Card padding="lg" component="section" aria-label={title}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Title order={2} size="h4">
            {title}
          </Title>
          <TextInput
            label="Name"
            required
            disabled={kept !== null}
            value={form.name}
            error={faults.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <TextInput
            label="Description"
            value={form.description}
            onChange={(event) => change({ description: event.currentTarget.value })}
          />
          <NativeSelect
            label="Where the values are"
            data={KINDS.map(({ type, label }) => ({ value: type, label }))}
            value={form.type}
            onChange={(event) => change({ type: event.currentTarget.value, credential: '' })}
          />
          <ReachFields form={form} faults={faults} change={change} />
          <SourceFields form={form} faults={faults} set={set} />
          <AllowedSpaces form={form} change={change} />
          <Preview details={detailsOf(form)} />
          {save.isError && <ProblemAlert error={save.error} title="It was not kept" />}
          <Group justify="flex-end">
            <Button variant="subtle" color="gray" onClick={done}>
              Cancel
            </Button>
            <Button type="submit" loading={save.isPending}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  )
}
