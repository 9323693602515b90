import { Button, Group, Modal, Stack, Switch, TagsInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemAlert } from '@/components/ProblemAlert'
import { spaceUsersQuery } from '@/lib/queries'
import { useSpace } from '@/lib/useSpace'
import type { EnvironmentBody } from '@/lib/wire'
import { useAct } from './useAct'

interface Props {
  environment: EnvironmentBody
  space: string
  onClose: () => void
}

/** Who besides the owner may extend, end and retry it. */
export function Collaborate({ environment, space, onClose }: Props) {
  const known = environment.collaborators_info
  const [emails, setEmails] = useState(known.collaborators.map((one) => one.email))
  const [everybody, setEverybody] = useState(known.all_space_members)
  const { may } = useSpace()
  const people = useQuery({ ...spaceUsersQuery(space), enabled: may('VIEW_SPACE_USERS') })
  const save = useAct(space, environment.id, onClose)
  return (
    <Modal opened onClose={onClose} title="Collaborators" centered>
      <Stack>
        <TagsInput
          label="E-mail addresses"
          description="They may extend, end and retry this environment"
          data={people.data?.map((one) => one.email) ?? []}
          value={emails}
          onChange={setEmails}
          disabled={everybody}
        />
        <Switch
          label="Everybody in this space"
          checked={everybody}
          onChange={(event) => setEverybody(event.currentTarget.checked)}
        />
        {save.isError && <ProblemAlert error={save.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button loading={save.isPending} onClick={() => save.mutate({ what: 'collaborate', emails, everybody })}>
            Save
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
