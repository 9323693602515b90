import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { ProblemAlert } from '@/components/ProblemAlert'
import { asProblem, at, call } from '@/lib/http'
import { nameFault } from '@/lib/names'
import { branchesQuery, keys } from '@/lib/queries'
import type { ConnectRequest, ProviderBody } from '@/lib/wire'
import type { Picked } from './choose/picked'

interface Props {
  provider: ProviderBody
  space: string
  picked: Picked
  back: () => void
  connected: (name: string) => void
}

export function Details({ provider, space, picked, back, connected }: Props) {
  const client = useQueryClient()
  const branches = useQuery(branchesQuery(space, provider.id, picked.url))
  const usual = branches.data?.find((one) => one.is_default)?.name ?? picked.branch
  const [name, setName] = useState(picked.name)
  const [chosen, setChosen] = useState<string | null>(null)
  const branch = chosen ?? usual
  const connect = useMutation({
    mutationFn: (name: string) => {
      const body: ConnectRequest = { repository_url: picked.url, repository_name: name.trim(), branch }
      return call('POST', at('api', 'spaces', space, 'repositories', provider.type.toLowerCase()), body)
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.space(space) })
      connected(name.trim())
    },
  })
  const refused =
    connect.isError && connect.variables === name ? asProblem(connect.error).fields().repository_name : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (nameFault(name) === null) connect.mutate(name)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack maw={520}>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {picked.url}
        </Text>
        <TextInput
          label="Name in this space"
          description="Blueprints refer to the repository by this name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={nameFault(name) ?? refused}
          required
        />
        {branches.isError && <ProblemAlert error={branches.error} title="The branches could not be read" />}
        <Select
          label="Branch"
          description="Slipway follows this one"
          data={branches.data?.map((one) => one.name) ?? (branch === null ? [] : [branch])}
          value={branch}
          onChange={setChosen}
          searchable
          disabled={branches.isPending}
          placeholder={branches.isPending ? 'Reading branches…' : 'The default branch'}
          nothingFoundMessage="No such branch"
        />
        {connect.isError && <ProblemAlert error={connect.error} title="The repository was not connected" />}
        <Group>
          <Button type="submit" loading={connect.isPending} disabled={branches.isError}>
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
