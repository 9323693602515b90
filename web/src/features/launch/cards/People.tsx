import { Autocomplete, Stack, Switch, TagsInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { sessionQuery, spaceUsersQuery } from '@/lib/queries'
import { useSpace } from '@/lib/useSpace'
import type { LaunchForm } from '../useLaunchForm'

/** The people of the space, for those who may see them; others type addresses. */
function useMembers(): string[] {
  const { space, may } = useSpace()
  const people = useQuery({ ...spaceUsersQuery(space), enabled: may('VIEW_SPACE_USERS') })
  return people.data?.map((one) => one.email) ?? []
}

export function Owner({ form }: { form: LaunchForm }) {
  const members = useMembers()
  const { data: session } = useQuery(sessionQuery)
  return (
    <Autocomplete
      label="Owner"
      description="Answers for it; leave it empty for yourself"
      placeholder={session?.user?.email}
      data={members}
      value={form.draft.owner}
      onChange={(owner) => form.change({ owner }, 'owner_email')}
      error={form.fault('owner_email')}
    />
  )
}

export function Collaborators({ form }: { form: LaunchForm }) {
  const members = useMembers()
  const { collaborators, everybody } = form.draft
  return (
    <Stack gap="sm">
      <TagsInput
        label="Collaborators"
        description="E-mail addresses of people who may extend, end and retry it too; Enter adds one"
        data={members}
        value={collaborators}
        onChange={(next) => form.change({ collaborators: next }, 'collaborators_emails')}
        error={form.fault('collaborators_emails')}
        disabled={everybody}
        splitChars={[',', ';', ' ']}
        acceptValueOnBlur
      />
      <Switch
        label="Everybody in this space"
        checked={everybody}
        onChange={(event) => form.change({ everybody: event.currentTarget.checked })}
      />
    </Stack>
  )
}
