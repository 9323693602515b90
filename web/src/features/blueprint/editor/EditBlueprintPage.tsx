import { Alert, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { ButtonLink } from '@/components/links'
import { Loaded } from '@/components/Loaded'
import { PageHeader } from '@/components/PageHeader'
import { ProblemAlert } from '@/components/ProblemAlert'
import { Status } from '@/components/Status'
import { asProblem } from '@/lib/http'
import { isStored, sourceName } from '@/lib/names'
import { blueprintQuery } from '@/lib/queries'
import { useSpace } from '@/lib/useSpace'
import type { BlueprintBody } from '@/lib/wire'
import { Conflict } from './Conflict'
import { draftNamed, draftOf } from './draft'
import type { EditorHandle } from './handle'
import { InsertCode } from './InsertCode'
import { LeftDraft } from './LeftDraft'
import { Leaving } from './Leaving'
import { Toolbar } from './Toolbar'
import { useEditing } from './useEditing'
import { useFormat } from './useFormat'
import { Restored, Workbench } from './Workbench'

function Editing({ space, newest }: { space: string; newest: BlueprintBody }) {
  const { name } = newest
  const stored = isStored(newest.repository_name)
  const handle = useRef<EditorHandle>(null)
  const [inserting, setInserting] = useState(false)
  const editing = useEditing(space, newest, handle)
  const { draft, saved, unsaved, behind, keep, takeSaved } = editing
  const format = useFormat(space, handle)
  const refused = keep.isError && !(behind && asProblem(keep.error).status === 409)
  const save = () => editing.save(editing.text)
  return (
    <Stack>
      <PageHeader title={name} lead={`Version ${newest.version}, kept in ${sourceName(newest.repository_name)}`}>
        {unsaved && <Status tone="warn" label="Not saved" />}
        <ButtonLink
          to="/$space/blueprints/$blueprint"
          params={{ space, blueprint: name }}
          search={stored ? {} : { repository: newest.repository_name }}
          variant="subtle"
        >
          Back
        </ButtonLink>
        <Toolbar
          space={space}
          name={name}
          text={editing.text}
          basedOn={draft.basedOn}
          behind={behind}
          repository={stored ? null : newest.repository_name}
          unsaved={unsaved}
          wrong={newest.errors.length > 0}
          saving={keep.isPending}
          onSave={save}
          onInsert={() => setInserting(true)}
          onFormat={format}
        />
      </PageHeader>
      {!stored && (
        <Alert color="tide" variant="light" title={`It lies in the repository ${newest.repository_name}`}>
          <Text size="sm">
            What you write here becomes a merge request there, in your own name. The blueprint follows its file by
            itself once that is merged.
          </Text>
        </Alert>
      )}
      {editing.restored && !behind && <Restored at={draft.at} onDrop={takeSaved} onKeep={editing.settle} />}
      {behind && (
        <Conflict
          newest={newest}
          text={draft.text}
          basedOn={draft.basedOn}
          onTheirs={takeSaved}
          onMine={editing.goOn}
        />
      )}
      {refused && <ProblemAlert error={keep.error} title="It was not saved" />}
      <Workbench
        space={space}
        name={name}
        text={draft.text}
        savedText={saved}
        handle={handle}
        onChange={(text) => editing.change({ text }, saved)}
        onSave={save}
      />
      <InsertCode space={space} opened={inserting} onClose={() => setInserting(false)} handle={handle} />
      <Leaving unsaved={unsaved} kept={editing.kept} forget={editing.forget} />
    </Stack>
  )
}

/** The editor with a blueprint that is there. */
export function EditBlueprintPage() {
  const { space, may } = useSpace()
  const { blueprint: name = '' } = useParams({ strict: false })
  const { repository }: { repository?: string } = useSearch({ strict: false })
  const blueprint = useQuery(blueprintQuery(space, name, repository))
  if (!may('MANAGE_BLUEPRINTS')) {
    return (
      <Group>
        <Text>Only people who may change blueprints of this space can edit {name}.</Text>
        <ButtonLink to="/$space/blueprints/$blueprint" params={{ space, blueprint: name }} variant="default">
          Look at it
        </ButtonLink>
      </Group>
    )
  }
  return (
    <Stack>
      <Loaded query={blueprint} rows={4}>
        {(body) => <Editing key={draftOf(body)} space={space} newest={body} />}
      </Loaded>
      {blueprint.isError && <LeftDraft space={space} draft={draftNamed(name, repository)} />}
    </Stack>
  )
}
