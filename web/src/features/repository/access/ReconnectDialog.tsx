import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { tell } from '@/components/notify'
import { ProblemAlert } from '@/components/ProblemAlert'
import { at, call } from '@/lib/http'
import { keys } from '@/lib/queries'
import type { RepositoryBody } from '@/lib/wire'
import { AccessFields } from './AccessFields'
import { accessFault, changeOf, firstWay, NEW_TOKEN, type AccessForm } from './ways'

interface Props {
  repository: RepositoryBody
  space: string
  close: () => void
}

/** Gives a connection another access. Its name, assets, blueprints and environments stay as they are. */
export function ReconnectDialog({ repository, space, close }: Props) {
  const client = useQueryClient()
  const [form, setForm] = useState<AccessForm>({ ...NEW_TOKEN, way: firstWay(repository) })
  const [tried, setTried] = useState(false)
  const reconnect = useMutation({
    mutationFn: () => call('PUT', at('api', 'spaces', space, 'repositories', repository.name), changeOf(form)),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.space(space) })
      tell(`${repository.name} is connected again.`)
      close()
    },
  })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (accessFault(form) === null) reconnect.mutate()
  }
  return (
    <Modal opened onClose={close} title={`Reconnect ${repository.name}`} centered>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm" c="dimmed">
            It is tried out first. Assets, blueprints and running environments stay as they are.
          </Text>
          <AccessFields
            space={space}
            form={form}
            change={(part) => setForm((old) => ({ ...old, ...part }))}
            fault={tried ? accessFault(form) : null}
            grant
            inUse={repository.credential_name}
            tokenNote={
              repository.credential_name
                ? `Takes the place of the token in ${repository.credential_name}, for all in this space that use it; a credential of the account stays as it is`
                : 'Kept as a credential of this space'
            }
          />
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
