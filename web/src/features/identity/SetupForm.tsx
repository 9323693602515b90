import { Button, Checkbox, Fieldset, List, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { CopyField } from '@/components/CopyField'
import { ProblemAlert } from '@/components/ProblemAlert'
import { asProblem, call } from '@/lib/http'
import type { SetupBody, SetupRequest } from '@/lib/wire'
import { rebased, setupFaults } from './setup'

type TextField = 'public_url' | 'gitlab_url' | `${'sign_in' | 'repositories'}_application_${'id' | 'secret'}`

interface ApplicationProps {
  legend: string
  name: string
  purpose: string
  redirect: string
  scopes: string[]
  children: React.ReactNode
}

function Application({ legend, name, purpose, redirect, scopes, children }: ApplicationProps) {
  return (
    <Fieldset legend={legend}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {purpose} In GitLab: <b>Admin area ▸ Applications</b> (or a group’s or your own <b>Settings ▸ Applications</b>
          ) ▸ <b>Add new application</b>, and enter:
        </Text>
        <CopyField label={`Name (${legend.toLowerCase()})`} value={name} />
        <CopyField label={`Redirect URI (${legend.toLowerCase()})`} value={redirect} />
        <Text size="sm">
          Leave <b>Confidential</b> ticked and tick these scopes: <b>{scopes.join(', ')}</b>. Save, then carry the
          application’s id and secret here:
        </Text>
        {children}
      </Stack>
    </Fieldset>
  )
}

export function SetupForm({ token, setup }: { token: string; setup: SetupBody }) {
  const [form, setForm] = useState<SetupRequest>({
    token,
    public_url: setup.public_url,
    gitlab_url: 'https://gitlab.com',
    sign_in_application_id: '',
    sign_in_application_secret: '',
    repositories_application_id: '',
    repositories_application_secret: '',
    allow_private_address: false,
  })
  const [tried, setTried] = useState(false)
  const save = useMutation({
    mutationFn: () => call('POST', '/api/setup', form),
    onSuccess: () => window.location.assign('/sign-in'),
  })
  const refused = save.isError ? asProblem(save.error).fields() : {}
  const faults: Record<string, string> = { ...(tried ? setupFaults(form) : {}), ...refused }
  const field = (name: TextField) => ({
    value: form[name],
    error: faults[name],
    required: true,
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setForm((old) => ({ ...old, [name]: value }))
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(setupFaults(form)).length === 0) save.mutate()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <List size="sm" c="dimmed">
          <List.Item>Two OAuth applications in your GitLab are needed; it takes about three minutes.</List.Item>
          <List.Item>You sign in at the end and become the account’s administrator.</List.Item>
        </List>
        <TextInput
          label="Public URL of Slipway"
          description="As people type it into their browser"
          {...field('public_url')}
        />
        <TextInput label="GitLab URL" description="gitlab.com or your own" {...field('gitlab_url')} />
        <Checkbox
          label="This GitLab has a private or loopback address"
          description="Without this Slipway refuses to speak to addresses inside your network"
          checked={form.allow_private_address}
          onChange={(event) => setForm({ ...form, allow_private_address: event.currentTarget.checked })}
        />
        <Application
          legend="Sign-in application"
          name="Slipway sign-in"
          purpose="Tells Slipway who somebody is, nothing more."
          redirect={rebased(setup.sign_in_redirect, setup.public_url, form.public_url)}
          scopes={setup.sign_in_scopes}
        >
          <TextInput label="Sign-in application id" {...field('sign_in_application_id')} />
          <PasswordInput label="Sign-in application secret" {...field('sign_in_application_secret')} />
        </Application>
        <Application
          legend="Repositories application"
          name="Slipway repositories"
          purpose="Lets a person connect repositories; asked for only when one is connected."
          redirect={rebased(setup.repositories_redirect, setup.public_url, form.public_url)}
          scopes={setup.repositories_scopes}
        >
          <TextInput label="Repositories application id" {...field('repositories_application_id')} />
          <PasswordInput label="Repositories application secret" {...field('repositories_application_secret')} />
        </Application>
        {save.isError && <ProblemAlert error={save.error} title="These settings were refused" />}
        <Button type="submit" size="md" loading={save.isPending}>
          Save and sign in
        </Button>
      </Stack>
    </form>
  )
}
