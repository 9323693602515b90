import { Button, Stack } from '@mantine/core'
import { IconKey, IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Confirm } from '@/components/Confirm'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { PageHeader } from '@/components/PageHeader'
import { credentialsQuery } from '@/lib/queries'
import type { CredentialBody } from '@/lib/wire'
import { CredentialCard } from './CredentialCard'
import { CredentialEditor } from './CredentialEditor'
import { remove } from './queries'

interface Props {
  /** Null: those of the account. */
  space: string | null
  title: string
  lead: string
}

/** The tokens that are kept under names. */
export function CredentialList({ space, title, lead }: Props) {
  const client = useQueryClient()
  const credentials = useQuery(credentialsQuery(space))
  const [adding, setAdding] = useState(false)
  const [editing, setEditing] = useState<string | null>(null)
  const [leaving, setLeaving] = useState<CredentialBody | null>(null)
  const leave = useMutation({
    mutationFn: (one: CredentialBody) => remove(space, one.name),
    onSuccess: async () => {
      setLeaving(null)
      await client.invalidateQueries({ queryKey: credentialsQuery(space).queryKey })
    },
  })
  const add = (
    <Button leftSection={<IconPlus size={18} />} onClick={() => setAdding(true)}>
      Add a credential
    </Button>
  )
  const of = (one: CredentialBody) => `${one.space_name ?? ''}/${one.name}`
  return (
    <>
      <PageHeader title={title} lead={lead}>
        {!adding && (credentials.data?.length ?? 0) > 0 && add}
      </PageHeader>
      <Stack>
        {adding && <CredentialEditor space={space} kept={null} done={() => setAdding(false)} />}
        <Loaded query={credentials}>
          {(list) =>
            list.length === 0 && !adding ? (
              <EmptyState icon={<IconKey size={30} />} title="No credential is kept" action={add}>
                Connecting a repository with a token keeps one by itself. Keep one here to use it for several, or as a
                standby.
              </EmptyState>
            ) : (
              list.map((one) =>
                of(one) === editing ? (
                  <CredentialEditor key={of(one)} space={space} kept={one} done={() => setEditing(null)} />
                ) : (
                  <CredentialCard
                    key={of(one)}
                    credential={one}
                    space={space}
                    change={() => setEditing(of(one))}
                    leave={() => setLeaving(one)}
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
        title={`Remove ${leaving?.name ?? ''}?`}
        confirm="Remove"
        danger
        pending={leave.isPending}
        error={leave.error}
        onConfirm={() => leaving !== null && leave.mutate(leaving)}
      >
        Slipway forgets the token. At the Git host it stays valid until it is revoked there.
      </Confirm>
    </>
  )
}
