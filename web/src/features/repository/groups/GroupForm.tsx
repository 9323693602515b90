import { Button, Checkbox, Group, Stack, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { ProblemAlert } from '@/components/ProblemAlert'
import { asProblem } from '@/lib/http'
import { keys } from '@/lib/queries'
import { Preview } from './Preview'
import { preview, saveGroup } from './queries'
import { groupUrlFault, linesOf } from './rules'
import type { GroupConnection, GroupRules } from './types'

interface Props {
  space: string
  /** Null for one that is not kept yet. */
  id: string | null
  first: GroupRules
  done: (kept: GroupConnection) => void
}

/** Which projects of a group are meant. Shows what would happen before it happens. */
export function GroupForm({ space, id, first, done }: Props) {
  const client = useQueryClient()
  const [url, setUrl] = useState(first.group_url)
  const [include, setInclude] = useState(first.include.join('\n'))
  const [exclude, setExclude] = useState(first.exclude.join('\n'))
  const [topics, setTopics] = useState(first.topics)
  const [archived, setArchived] = useState(first.archived)
  const [forks, setForks] = useState(first.forks)
  const [branch, setBranch] = useState(first.branch ?? '')
  const [tried, setTried] = useState(false)
  const rules: GroupRules = {
    group_url: url.trim(),
    include: linesOf(include),
    exclude: linesOf(exclude),
    archived,
    forks,
    topics,
    branch: branch.trim() === '' ? null : branch.trim(),
  }
  const look = useMutation({ mutationFn: () => preview(space, rules) })
  const keep = useMutation({
    mutationFn: () => saveGroup(space, id, rules),
    onSuccess: async (kept) => {
      await client.invalidateQueries({ queryKey: keys.space(space) })
      done(kept)
    },
  })
  const fault = groupUrlFault(url)
  const refused = keep.isError ? asProblem(keep.error).fields() : {}
  const whenWhole = (run: () => void) => {
    setTried(true)
    if (fault === null) run()
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    whenWhole(() => keep.mutate())
  }
  const mono = { input: { fontFamily: 'var(--mantine-font-family-monospace)' } }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput
          label="Address of the group"
          placeholder="https://gitlab.example.com/team/platform"
          required
          value={url}
          disabled={id !== null}
          error={(tried ? fault : null) ?? refused.group_url}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        <div className="pair">
          <Textarea
            label="Only these projects"
            description="A pattern per line, of the path below the group: * within a part, ** over several. Empty means all."
            placeholder="terraform/**"
            rows={3}
            styles={mono}
            value={include}
            error={refused.include}
            onChange={(event) => setInclude(event.currentTarget.value)}
          />
          <Textarea
            label="Except these"
            description="A pattern per line. What matches here is left out, whatever else is said."
            placeholder="**/sandbox-*"
            rows={3}
            styles={mono}
            value={exclude}
            error={refused.exclude}
            onChange={(event) => setExclude(event.currentTarget.value)}
          />
          <TagsInput
            label="With one of these topics"
            description="Empty: whatever the topics"
            value={topics}
            onChange={setTopics}
          />
          <TextInput
            label="Branch"
            description="Empty: the default branch of each project"
            value={branch}
            error={refused.branch}
            onChange={(event) => setBranch(event.currentTarget.value)}
          />
        </div>
        <Group gap="lg">
          <Checkbox
            label="Archived projects, too"
            checked={archived}
            onChange={(event) => setArchived(event.currentTarget.checked)}
          />
          <Checkbox label="Forks, too" checked={forks} onChange={(event) => setForks(event.currentTarget.checked)} />
        </Group>
        {look.isError && <ProblemAlert error={look.error} title="There is nothing to show" />}
        {look.data !== undefined && <Preview preview={look.data} />}
        {keep.isError && <ProblemAlert error={keep.error} title="The group was not connected" />}
        <Group>
          <Button variant="default" loading={look.isPending} onClick={() => whenWhole(() => look.mutate())}>
            Show what would be connected
          </Button>
          <Button type="submit" loading={keep.isPending}>
            {id === null ? 'Connect the group' : 'Save the rules'}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
