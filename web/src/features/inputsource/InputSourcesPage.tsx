import { Button, Stack } from '@mantine/core'
import { IconDatabaseImport, IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Confirm } from '@/components/Confirm'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { PageHeader } from '@/components/PageHeader'
import { mayInAccount } from '@/lib/permissions'
import { sessionQuery } from '@/lib/queries'
import { remove, sourcesQuery } from './queries'
import { SourceCard } from './SourceCard'
import { SourceEditor } from './SourceEditor'

const icon = <IconDatabaseImport size={30} />

export function InputSourcesPage() {
  const { data: session } = useQuery(sessionQuery)
  if (session === undefined || !mayInAccount(session, 'MANAGE_INPUT_SOURCES')) {
    return (
      <EmptyState icon={icon} title="Input sources are for administrators">
        Ask one of them to add a source for your blueprints.
      </EmptyState>
    )
  }
  return <InputSources />
}

function InputSources() {
  const client = useQueryClient()
  const sources = useQuery(sourcesQuery)
  const [editing, setEditing] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const [leaving, setLeaving] = useState<string | null>(null)
  const leave = useMutation({
    mutationFn: (name: string) => remove(name),
    onSuccess: async () => {
      setLeaving(null)
      await client.invalidateQueries({ queryKey: sourcesQuery.queryKey })
    },
  })
  const add = (
    <Button leftSection={<IconPlus size={18} />} onClick={() => setAdding(true)}>
      Add an input source
    </Button>
  )
  return (
    <>
      <PageHeader
        title="Input sources"
        lead="Where the launch form gets values from when somebody opens it: object stores and HTTP APIs."
      >
        {!adding && (sources.data?.length ?? 0) > 0 && add}
      </PageHeader>
      <Stack>
        {adding && <SourceEditor kept={null} done={() => setAdding(false)} />}
        <Loaded query={sources}>
          {(list) =>
            list.length === 0 && !adding ? (
              <EmptyState icon={icon} title="No input source is kept" action={add}>
                Blueprints name a source in an input of type input-source; people then choose from what it has.
              </EmptyState>
            ) : (
              list.map((one) =>
                one.name === editing ? (
                  <SourceEditor key={one.name} kept={one} done={() => setEditing(null)} />
                ) : (
                  <SourceCard
                    key={one.name}
                    source={one}
                    change={() => setEditing(one.name)}
                    leave={() => setLeaving(one.name)}
                  />
                ),
              )
            )
          }
        </Loaded>
      </Stack>
      <Confirm
        opened={leaving !== null}
        onClose={() => {
          setLeaving(null)
          leave.reset()
        }}
        title={`Remove ${leaving ?? ''}?`}
        confirm="Remove"
        danger
        pending={leave.isPending}
        error={leave.error}
        onConfirm={() => leaving !== null && leave.mutate(leaving)}
      >
        Blueprints that name it can no longer offer its values.
      </Confirm>
    </>
  )
}
