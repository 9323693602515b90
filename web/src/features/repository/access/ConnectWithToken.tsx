import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { ProblemAlert } from '@/components/ProblemAlert'
import { asProblem, at, call } from '@/lib/http'
import { nameFault, nameFromUrl, projectUrlFault } from '@/lib/names'
import { keys } from '@/lib/queries'
import { AccessFields } from './AccessFields'
import { accessFault, connectionOf, NEW_TOKEN, type AccessForm, type Place } from './ways'

interface Props {
  space: string
  back: () => void
  connected: (name: string) => void
}

/** Connects one repository in the name of a token: a person's, a group's, a project's, or a deploy token. */
export function ConnectWithToken({ space, back, connected }: Props) {
  const client = useQueryClient()
  const [typed, setTyped] = useState<{ url: string; name: string | null; branch: string }>({
    url: '',
    name: null,
    branch: '',
  })
  const [access, setAccess] = useState<AccessForm>(NEW_TOKEN)
  const [tried, setTried] = useState(false)
  const place: Place = { ...typed, name: typed.name ?? nameFromUrl(typed.url) }
  const connect = useMutation({
    mutationFn: () => call('POST', at('api', 'spaces', space, 'repositories'), connectionOf(place, access)),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.space(space) })
      connected(place.name.trim())
    },
  })
  const refused = connect.isError ? asProblem(connect.error).fields() : {}
  const faults = { url: projectUrlFault(place.url), name: nameFault(place.name), access: accessFault(access) }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.values(faults).every((fault) => fault === null)) connect.mutate()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack maw={520}>
        <Text size="sm" c="dimmed">
          Slipway tries the token out, and says which kind it is and until when it works. A token of the project or its
          group outlives the people who made it.
        </Text>
        <TextInput
          label="Project URL"
          placeholder="https://gitlab.example.com/group/project"
          value={place.url}
          error={(tried ? faults.url : null) ?? refused.repository_url}
          onChange={(event) => setTyped({ ...typed, url: event.currentTarget.value })}
        />
        <AccessFields
          space={space}
          form={access}
          change={(part) => setAccess((old) => ({ ...old, ...part }))}
          fault={(tried ? faults.access : null) ?? refused.access_token ?? null}
          grant={false}
          inUse={null}
          tokenNote="Kept as a credential of this space"
        />
        <TextInput
          label="Name in this space"
          description="Blueprints refer to the repository by this name"
          value={place.name}
          error={(tried ? faults.name : null) ?? refused.repository_name}
          onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
        />
        <TextInput
          label="Branch"
          placeholder="The default branch"
          value={place.branch}
          error={refused.branch}
          onChange={(event) => setTyped({ ...typed, branch: event.currentTarget.value })}
        />
        {connect.isError && <ProblemAlert error={connect.error} title="The repository was not connected" />}
        <Group>
          <Button type="submit" loading={connect.isPending}>
            Connect
          </Button>
          <Button variant="subtle" onClick={back}>
            Back
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
