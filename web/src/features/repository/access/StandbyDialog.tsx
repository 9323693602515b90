import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { tell } from '@/components/notify'
import { ProblemAlert } from '@/components/ProblemAlert'
import { at, call } from '@/lib/http'
import { credentialsQuery, keys } from '@/lib/queries'
import type { RepositoryBody } from '@/lib/wire'
import { standbyOf } from './ways'

interface Props {
  repository: RepositoryBody
  space: string
  close: () => void
}

/** The credential that takes over while the usual access is refused. */
export function StandbyDialog({ repository, space, close }: Props) {
  const client = useQueryClient()
  const credentials = useQuery(credentialsQuery(space))
  const [name, setName] = useState<string | null>(repository.standby_credential_name)
  const keep = useMutation({
    mutationFn: () => call('PUT', at('api', 'spaces', space, 'repositories', repository.name), standbyOf(name)),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.space(space) })
      tell(name === null ? `${repository.name} has no standby now.` : `${name} stands by for ${repository.name}.`)
      close()
    },
  })
  const names = (credentials.data ?? []).map((one) => one.name).filter((one) => one !== repository.credential_name)
  return (
    <Modal opened onClose={close} title={`Standby of ${repository.name}`} centered>
      <Stack>
        <Text size="sm" c="dimmed">
          While the usual access is refused, Slipway goes on with this credential. It is tried out first.
        </Text>
        {credentials.isError && <ProblemAlert error={credentials.error} title="The credentials could not be loaded" />}
        <Select
          label="Standby credential"
          placeholder="None"
          data={names}
          value={name}
          onChange={setName}
          clearable
          nothingFoundMessage="No other credential is kept in this space"
        />
        {keep.isError && <ProblemAlert error={keep.error} title="It was not changed" />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button loading={keep.isPending} onClick={() => keep.mutate()}>
            Save
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
