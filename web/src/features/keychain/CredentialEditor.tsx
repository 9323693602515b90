import { Button, Card, Group, Select, Stack, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { tell } from '@/components/notify'
import { ProblemAlert } from '@/components/ProblemAlert'
import { asProblem } from '@/lib/http'
import { credentialsQuery } from '@/lib/queries'
import type { CredentialBody } from '@/lib/wire'
import { AllowedSpaces } from '@/components/AllowedSpaces'
import { CloudFields } from './CloudFields'
import { CLOUDS } from './clouds'
import { formFaults, formOf, GIT, requestOf, type CredentialForm } from './form'
import { keep, tokenHostsQuery } from './queries'
import { TokenFields } from './TokenFields'

interface Props {
  space: string | null
  kept: CredentialBody | null
  done: () => void
}

/** A secret under a name; where it is a token, its Git host is asked about it before it is kept. */
export function CredentialEditor({ space, kept, done }: Props) {
  const client = useQueryClient()
  const hosts = useQuery({ ...tokenHostsQuery(space), enabled: kept === null })
  const [form, setForm] = useState(formOf(kept))
  const [tried, setTried] = useState(false)
  const save = useMutation({
    mutationFn: () => keep(space, kept?.name ?? null, requestOf(form, kept, hosts.data ?? [], space === null)),
    onSuccess: async (credential) => {
      await client.invalidateQueries({ queryKey: credentialsQuery(space).queryKey })
      tell(`${credential.name} is kept.`)
      done()
    },
  })
  const refused = save.isError ? asProblem(save.error).fields() : {}
  const faults: Record<string, string> = { ...(tried ? formFaults(form, kept) : {}), ...refused }
  const change = (part: Partial<CredentialForm>) => setForm((old) => ({ ...old, ...part }))
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(formFaults(form, kept)).length === 0) save.mutate()
  }
  return (
    <Card padding="lg" component="section" aria-label={kept === null ? 'A new credential' : kept.name}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Title order={2} size="h4">
            {kept === null ? 'Add a credential' : `Change ${kept.name}`}
          </Title>
          <TextInput
            label="Name"
            required
            value={form.name}
            error={faults.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <TextInput
            label="What is it for?"
            value={form.description}
            onChange={(event) => change({ description: event.currentTarget.value })}
          />
          {hosts.isError && <ProblemAlert error={hosts.error} title="The Git hosts could not be loaded" />}
          {kept === null && space === null && (
            <Select
              label="What does it open?"
              data={[
                { value: GIT, label: 'A Git host: a token' },
                ...Object.entries(CLOUDS).map(([value, { label }]) => ({ value, label })),
              ]}
              value={form.cloud}
              onChange={(cloud) => change({ cloud: cloud ?? GIT, secrets: {} })}
              allowDeselect={false}
            />
          )}
          {form.cloud === GIT ? (
            <TokenFields hosts={hosts.data ?? []} kept={kept !== null} form={form} faults={faults} change={change} />
          ) : (
            <CloudFields
              cloud={form.cloud}
              kept={kept !== null}
              values={form.secrets}
              faults={faults}
              change={(secrets) => change({ secrets })}
            />
          )}
          {space === null && <AllowedSpaces form={form} change={change} />}
          {save.isError && <ProblemAlert error={save.error} title="It was not kept" />}
          <Group justify="flex-end">
            <Button variant="subtle" color="gray" onClick={done}>
              Cancel
            </Button>
            <Button type="submit" loading={save.isPending}>
              {form.cloud === GIT ? 'Try it out and keep it' : 'Keep it'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  )
}
