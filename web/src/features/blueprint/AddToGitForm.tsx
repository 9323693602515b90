import { Alert, Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { ButtonLink } from '@/components/links'
import { ProblemAlert } from '@/components/ProblemAlert'
import { WayOut } from '@/components/WayOut'
import { asProblem } from '@/lib/http'
import type { AddToGitDraft } from '@/lib/wire'
import { AddedToGit } from './AddedToGit'
import { blueprintFileFault } from './blueprintFile'
import { useAddToGit } from './useAddToGit'

/** A text that is to stand in the place of the file in a repository. */
export interface Edit {
  repository: string
  text: string
  /** The version of the blueprint that the text was made from. */
  basedOn: number
}

interface Props {
  space: string
  name: string
  draft: AddToGitDraft
  edit: Edit | null
  close: () => void
}

/** What is in the way of this person in that repository, as far as it is known before they try. */
function Obstacle({ draft, repository }: { draft: AddToGitDraft; repository: string | null }) {
  const obstacle = draft.repositories.find((each) => each.name === repository)?.obstacle
  if (!obstacle) return null
  return (
    <Alert color="orange" variant="light" title="Something is in the way">
      <Stack gap={6}>
        <Text size="sm">{obstacle.message}</Text>
        <WayOut action={obstacle.action} link={obstacle.link} />
      </Stack>
    </Alert>
  )
}

/** Which repository, which file, and what the merge request says. A refusal is shown here and leaves all as it was typed. */
export function AddToGitForm({ space, name, draft, edit, close }: Props) {
  const branchOf = (repository: string | null) =>
    draft.repositories.find((each) => each.name === repository)?.branch ?? ''
  const [form, setForm] = useState({
    repository_name: draft.repository_name,
    file_path: draft.file_path,
    target_branch: branchOf(draft.repository_name),
    title: draft.title,
    description: draft.description,
    yaml: edit?.text ?? null,
    based_on: edit?.basedOn ?? null,
  })
  const [tried, setTried] = useState(false)
  const add = useAddToGit(space, name, edit?.repository ?? null)
  const change = (part: Partial<typeof form>) => {
    add.reset()
    setForm((old) => ({ ...old, ...part }))
  }
  if (add.data) return <AddedToGit added={add.data} close={close} />
  if (draft.repositories.length === 0) {
    return (
      <Stack>
        <Text size="sm">No repository is connected to this space yet. Connect one, and come back.</Text>
        <Group justify="flex-end">
          <ButtonLink to="/$space/settings/repositories/connect" params={{ space }}>
            Connect a repository
          </ButtonLink>
        </Group>
      </Stack>
    )
  }
  const refused = add.isError ? asProblem(add.error).fields() : {}
  const wrongPath = edit === null ? blueprintFileFault(form.file_path) : null
  const path = tried ? wrongPath : null
  const chosen = form.repository_name === null ? 'Choose a repository.' : null
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (chosen === null && wrongPath === null) add.mutate(form)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text size="sm" c="dimmed">
          It becomes a branch with one commit, and a merge request for it, in your own name. Nothing is merged.
        </Text>
        {edit === null && (
          <Select
            label="Repository"
            data={draft.repositories.map((each) => each.name)}
            value={form.repository_name}
            onChange={(repository) => change({ repository_name: repository, target_branch: branchOf(repository) })}
            error={(tried && chosen) || refused['repository_name']}
            allowDeselect={false}
            searchable
            required
          />
        )}
        <Obstacle draft={draft} repository={form.repository_name} />
        {edit === null ? (
          <TextInput
            label="File"
            description="In blueprints/ or a folder below it"
            value={form.file_path}
            onChange={(event) => change({ file_path: event.currentTarget.value })}
            error={path ?? refused['file_path']}
            required
          />
        ) : (
          <Text size="sm">
            The file {form.file_path} of {edit.repository}.
          </Text>
        )}
        <TextInput
          label="Into the branch"
          value={form.target_branch}
          onChange={(event) => change({ target_branch: event.currentTarget.value })}
          error={refused['target_branch']}
          required
        />
        <TextInput
          label="Title"
          value={form.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
          error={refused['title']}
          required
        />
        <Textarea
          label="Description"
          rows={3}
          value={form.description}
          onChange={(event) => change({ description: event.currentTarget.value })}
          error={refused['description']}
        />
        {add.isError && <ProblemAlert error={add.error} title="No merge request was made" />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" loading={add.isPending}>
            Create the merge request
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
