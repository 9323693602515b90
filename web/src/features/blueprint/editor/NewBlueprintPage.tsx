import { Card, Group, Select, Stack, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { complain } from '@/components/notify'
import { EmptyState } from '@/components/EmptyState'
import { PageHeader } from '@/components/PageHeader'
import { ProblemAlert } from '@/components/ProblemAlert'
import { asProblem } from '@/lib/http'
import { blueprintQuery, blueprintsQuery } from '@/lib/queries'
import { isStored } from '@/lib/names'
import { useSpace } from '@/lib/useSpace'
import type { BlueprintBody } from '@/lib/wire'
import { IconFileCode } from '@tabler/icons-react'
import type { EditorHandle } from './handle'
import { InsertCode } from './InsertCode'
import { Leaving } from './Leaving'
import { SKELETON } from './start'
import { Toolbar } from './Toolbar'
import { useFormat } from './useFormat'
import { useKeep } from './useKeep'
import { useWriting } from './useWriting'
import { Restored, Workbench } from './Workbench'

const NAME = /^[\p{L}\p{N}][\p{L}\p{N} _.()-]{0,99}$/u
const EMPTY = 'An empty plan'

/** Another blueprint of the space to begin with, where it is one as a template. */
function Beginning({ space, onText }: { space: string; onText: (text: string) => void }) {
  const client = useQueryClient()
  const blueprints = useQuery(blueprintsQuery(space))
  const [chosen, setChosen] = useState<string>(EMPTY)
  const begin = (wanted: string | null) => {
    if (wanted === null) return
    setChosen(wanted)
    const other = usable.find((one) => label(one) === wanted)
    if (other === undefined) return onText(SKELETON)
    client
      .fetchQuery(blueprintQuery(space, other.name, other.repository_name))
      .then((one) => onText(one.yaml ?? ''))
      .catch(complain)
  }
  const usable = (blueprints.data ?? []).filter((one) => one.errors.length === 0)
  const label = (one: BlueprintBody) =>
    isStored(one.repository_name) ? one.name : `${one.name} of ${one.repository_name}`
  return (
    <Select
      label="Begin with"
      data={[...new Set([EMPTY, ...usable.map(label)])]}
      value={chosen}
      onChange={begin}
      allowDeselect={false}
      searchable
      w={260}
    />
  )
}

function Writing({ space }: { space: string }) {
  const handle = useRef<EditorHandle>(null)
  const navigate = useNavigate()
  const [inserting, setInserting] = useState(false)
  const [tried, setTried] = useState(false)
  const { draft, change, forget, restored, settle, kept } = useWriting(space, null, { text: SKELETON, version: 0 })
  const format = useFormat(space, handle)
  const keep = useKeep(space, (blueprint) => {
    forget()
    const params = { space, blueprint: blueprint.name }
    void navigate({ to: '/$space/blueprints/$blueprint/edit', params, ignoreBlocker: true, replace: true } as never)
  })
  const name = draft.name.trim()
  const lack =
    name === '' ? 'Give it a name.' : NAME.test(name) ? null : 'Up to 100 letters, digits, spaces and _ . ( ) -'
  const refused = keep.isError ? asProblem(keep.error).fields() : {}
  const save = () => {
    setTried(true)
    if (lack === null && !keep.isPending) keep.mutate({ name, text: draft.text, basedOn: 0 })
  }
  const begin = (text: string) => {
    keep.reset()
    settle()
    handle.current?.replace(text)
  }
  return (
    <Stack>
      <PageHeader title="New blueprint" lead="A plan for an environment: what is asked, what is done, what comes out.">
        <Toolbar
          space={space}
          name={null}
          text={draft.text}
          repository={null}
          basedOn={0}
          behind={false}
          unsaved
          wrong={false}
          saving={keep.isPending}
          onSave={save}
          onInsert={() => setInserting(true)}
          onFormat={format}
        />
      </PageHeader>
      {restored && (
        <Restored
          at={draft.at}
          onKeep={settle}
          onDrop={() => {
            begin(SKELETON)
            change({ text: SKELETON, name: '' }, SKELETON)
          }}
        />
      )}
      <Card padding="sm">
        <Group align="flex-start">
          <TextInput
            label="Name"
            value={draft.name}
            onChange={(event) => {
              keep.reset()
              change({ name: event.currentTarget.value }, SKELETON)
            }}
            error={(tried && lack) || refused['name']}
            required
            w={320}
            data-autofocus
          />
          <Beginning space={space} onText={begin} />
        </Group>
      </Card>
      {keep.isError && <ProblemAlert error={keep.error} title="It was not saved" />}
      <Workbench
        space={space}
        name={name === '' ? 'blueprint' : name}
        text={draft.text}
        savedText=""
        handle={handle}
        onChange={(text) => change({ text }, SKELETON)}
        onSave={save}
      />
      <InsertCode space={space} opened={inserting} onClose={() => setInserting(false)} handle={handle} />
      <Leaving unsaved={draft.text !== SKELETON && !keep.isSuccess} kept={kept} forget={forget} />
    </Stack>
  )
}

/** The editor with a blueprint that does not exist yet. */
export function NewBlueprintPage() {
  const { space, may } = useSpace()
  if (!may('MANAGE_BLUEPRINTS')) {
    return (
      <EmptyState icon={<IconFileCode size={30} />} title="You cannot write blueprints here">
        An administrator of the space can give you the role for it.
      </EmptyState>
    )
  }
  return <Writing key={space} space={space} />
}
