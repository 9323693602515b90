import { Button, Card, Group, PasswordInput, Select, Stack, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { tell } from '@/components/notify'
import { ProblemAlert } from '@/components/ProblemAlert'
import { asProblem } from '@/lib/http'
import { credentialsQuery } from '@/lib/queries'
import type { CredentialBody } from '@/lib/wire'
import { AllowedSpaces } from '@/components/AllowedSpaces'
import { formFaults, formOf, requestOf, type CredentialForm } from './form'
import { keep, tokenHostsQuery } from './queries'

interface Props {
  space: string | null
  kept: CredentialBody | null
  done: () => void
}

/** A token under a name; its Git host is asked about it before it is kept. */
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
  const list = hosts.data ?? []
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
          {kept === null && list.length > 1 && (
            <Select
              label="Git host"
              data={list.map(({ id, name }) => ({ value: id, label: name }))}
              value={form.host ?? list[0]?.id ?? null}
              onChange={(host) => change({ host })}
              allowDeselect={false}
            />
          )}
          <PasswordInput
            label="Token"
            description={
              kept === null
                ? 'A personal, group or project access token, or a deploy token. What it is, is found out by itself.'
                : 'Left empty, the kept one stays. A new one is used by everything that uses this credential.'
            }
            required={kept === null}
            autoComplete="off"
            value={form.token}
            error={faults.credential_data ?? faults.token}
            onChange={(event) => change({ token: event.currentTarget.value })}
          />
          <TextInput
            label="Username (deploy tokens only)"
            autoComplete="off"
            value={form.username}
            onChange={(event) => change({ username: event.currentTarget.value })}
          />
          {space === null && <AllowedSpaces form={form} change={change} />}
          {save.isError && <ProblemAlert error={save.error} title="It was not kept" />}
          <Group justify="flex-end">
            <Button variant="subtle" color="gray" onClick={done}>
              Cancel
            </Button>
            <Button type="submit" loading={save.isPending}>
              Try it out and keep it
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  )
}
