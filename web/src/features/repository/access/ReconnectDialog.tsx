import { Button, Group, Modal, PasswordInput, Radio, Select, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { tell } from '@/components/notify'
import { ProblemAlert } from '@/components/ProblemAlert'
import { at, call } from '@/lib/http'
import { credentialsQuery, keys } from '@/lib/queries'
import type { RepositoryBody } from '@/lib/wire'
import { changeOf, firstWay, reconnectFault, type Reconnection, type Way } from './ways'

interface Props {
  repository: RepositoryBody
  space: string
  close: () => void
}

/** Gives a connection another access. Its name, assets, blueprints and environments stay as they are. */
export function ReconnectDialog({ repository, space, close }: Props) {
  const client = useQueryClient()
  const credentials = useQuery(credentialsQuery(space))
  const [form, setForm] = useState<Reconnection>({
    way: firstWay(repository),
    credential: null,
    token: '',
    username: '',
  })
  const [tried, setTried] = useState(false)
  const reconnect = useMutation({
    mutationFn: () => call('PUT', at('api', 'spaces', space, 'repositories', repository.name), changeOf(form)),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.space(space) })
      tell(`${repository.name} is connected again.`)
      close()
    },
  })
  const change = (part: Partial<Reconnection>) => setForm((old) => ({ ...old, ...part }))
  const fault = tried ? reconnectFault(form) : null
  const names = (credentials.data ?? []).map((one) => one.name).filter((name) => name !== repository.credential_name)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (reconnectFault(form) === null) reconnect.mutate()
  }
  return (
    <Modal opened onClose={close} title={`Reconnect ${repository.name}`} centered>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm" c="dimmed">
            It is tried out first. Assets, blueprints and running environments stay as they are.
          </Text>
          <Radio.Group
            label="How it is read from now on"
            value={form.way}
            onChange={(value) => change({ way: value as Way })}
          >
            <Stack gap="xs" mt="xs">
              {repository.access === 'grant' && <Radio value="grant" label="With my own authorization" />}
              <Radio value="token" label="With a new access token" />
              {names.length > 0 && <Radio value="credential" label="With a kept credential" />}
            </Stack>
          </Radio.Group>
          {credentials.isError && (
            <ProblemAlert error={credentials.error} title="The kept credentials could not be loaded" />
          )}
          {form.way === 'token' && (
            <>
              <PasswordInput
                label="Access token"
                description={
                  repository.credential_name
                    ? `Takes the place of the token in ${repository.credential_name}, for all that use it`
                    : 'Kept as a credential of this space'
                }
                autoComplete="off"
                value={form.token}
                error={fault}
                onChange={(event) => change({ token: event.currentTarget.value })}
              />
              <TextInput
                label="Username (deploy tokens only)"
                autoComplete="off"
                value={form.username}
                onChange={(event) => change({ username: event.currentTarget.value })}
              />
            </>
          )}
          {form.way === 'credential' && (
            <Select
              label="Credential"
              data={names}
              value={form.credential}
              error={fault}
              onChange={(credential) => change({ credential })}
              searchable
            />
          )}
          {reconnect.isError && <ProblemAlert error={reconnect.error} title="It was not reconnected" />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" loading={reconnect.isPending}>
              Reconnect
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
