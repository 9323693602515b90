import { Accordion, Button, Card, Checkbox, Group, Radio, Stack, TextInput, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { CheckLines } from '@/components/CheckLine'
import { tell } from '@/components/notify'
import { ProblemAlert } from '@/components/ProblemAlert'
import { asProblem } from '@/lib/http'
import { ApplicationFields } from './ApplicationFields'
import { bodyOf, empty, formFaults, formOf } from './form'
import { NetworkFields } from './NetworkFields'
import { formsQuery, hostsQuery, save, verify } from './queries'
import type { GitHost, HostForm } from './types'

interface Props {
  host: GitHost | null
  done: () => void
}

/** One GitLab: what to paste there, what to carry here, and a trial before anything is kept. */
export function HostEditor({ host, done }: Props) {
  const client = useQueryClient()
  const [form, setForm] = useState<HostForm>(host === null ? empty : formOf(host))
  const [tried, setTried] = useState(false)
  const [base] = useDebouncedValue(form.base_url.trim(), 400)
  const forms = useQuery({
    ...formsQuery(base, form.access),
    enabled: formFaults({ ...form, base_url: base }).base_url === undefined,
  })
  const id = host?.id ?? null
  const probe = useMutation({ mutationFn: () => verify(id, bodyOf(form)) })
  const keep = useMutation({
    mutationFn: () => save(id, bodyOf(form)),
    onSuccess: async (kept) => {
      await client.invalidateQueries({ queryKey: hostsQuery.queryKey })
      tell(`${kept.name} is kept.`)
      done()
    },
  })
  const refused = keep.isError ? asProblem(keep.error).fields() : {}
  const faults: Record<string, string> = { ...(tried ? formFaults(form) : {}), ...refused }
  const change = (part: Partial<HostForm>) => setForm((old) => ({ ...old, ...part }))
  const text = (name: 'name' | 'base_url') => ({
    value: form[name],
    error: faults[name],
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
  })
  const application = (purpose: 'sign_in' | 'repositories') => (part: 'id' | 'secret') => {
    const name = `${purpose}_application_${part}` as const
    return {
      value: form[name],
      error: faults[name],
      onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
    }
  }
  const whenWhole = (run: () => void) => {
    setTried(true)
    if (Object.keys(formFaults(form)).length === 0) run()
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    whenWhole(() => keep.mutate())
  }
  return (
    <Card padding="lg" component="section" aria-label={host === null ? 'A new Git host' : host.name}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Title order={2} size="h4">
            {host === null ? 'Add a GitLab' : `Change ${host.name}`}
          </Title>
          <TextInput label="Name" description="As people here call it" required {...text('name')} />
          <TextInput
            label="Address"
            description="As the browser shows it, with its path if it has one"
            required
            {...text('base_url')}
          />
          <Checkbox
            label="This GitLab has a private or loopback address"
            description="Without this Slipway refuses to speak to addresses inside your network"
            checked={form.allow_private_address}
            onChange={(event) => change({ allow_private_address: event.currentTarget.checked })}
          />
          <Radio.Group
            label="What Slipway may do with repositories"
            value={form.access}
            onChange={(value) => change({ access: value === 'full' ? 'full' : 'read_only' })}
          >
            <Stack gap="xs" mt="xs">
              <Radio
                value="read_only"
                label="Read only"
                description="New commits are noticed by looking now and then"
              />
              <Radio
                value="full"
                label="Full: read, and make webhooks, statuses and merge requests"
                description="New commits are known within seconds"
              />
            </Stack>
          </Radio.Group>
          {forms.isError && <ProblemAlert error={forms.error} title="What to paste there could not be worked out" />}
          <ApplicationFields
            forms={forms.data}
            purpose="repositories"
            hasSecret={host?.repositories_application?.has_secret ?? false}
            field={application('repositories')}
          />
          <ApplicationFields
            forms={forms.data}
            purpose="sign_in"
            hasSecret={host?.sign_in_application?.has_secret ?? false}
            field={application('sign_in')}
          />
          <Accordion variant="contained">
            <Accordion.Item value="network">
              <Accordion.Control>Certificate authority, proxy, time limit</Accordion.Control>
              <Accordion.Panel>
                <NetworkFields form={form} faults={faults} change={change} />
              </Accordion.Panel>
            </Accordion.Item>
          </Accordion>
          {probe.isError && <ProblemAlert error={probe.error} title="It could not be tried out" />}
          {probe.data !== undefined && <CheckLines checks={probe.data.checks} />}
          {keep.isError && <ProblemAlert error={keep.error} title="Nothing was saved" />}
          <Group justify="flex-end">
            <Button variant="subtle" color="gray" onClick={done}>
              Cancel
            </Button>
            <Button variant="default" loading={probe.isPending} onClick={() => whenWhole(() => probe.mutate())}>
              Try it out
            </Button>
            <Button type="submit" loading={keep.isPending}>
              Try it out and save
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  )
}
