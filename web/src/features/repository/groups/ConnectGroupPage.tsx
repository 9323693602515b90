import { Card } from '@mantine/core'
import { IconFolders } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { tell } from '@/components/notify'
import { PageHeader } from '@/components/PageHeader'
import { providersQuery } from '@/lib/queries'
import { useSpace } from '@/lib/useSpace'
import { GroupForm } from './GroupForm'
import { groupConnectionQuery } from './queries'
import { groupUrl, NO_RULES } from './rules'
import type { GroupConnection } from './types'

/** Connects a whole group, or changes the rules of one: also for what is added to it later. */
export function ConnectGroupPage() {
  const { space, may } = useSpace()
  const navigate = useNavigate()
  const search: { provider?: string; group?: string; id?: string } = useSearch({ strict: false })
  const id = search.id ?? null
  const manage = may('MANAGE_REPOSITORIES')
  const providers = useQuery({ ...providersQuery(space), enabled: manage && id === null })
  const known = useQuery({ ...groupConnectionQuery(space, id ?? ''), enabled: manage && id !== null })
  const done = (kept: GroupConnection) => {
    tell(`${kept.group_path} is connected. Its projects follow by themselves.`)
    void navigate({ to: '/$space/settings/repositories', params: { space } })
  }
  if (!manage) {
    return (
      <EmptyState icon={<IconFolders size={30} />} title="Connecting is for administrators of this space">
        Ask one of them to connect the group, or to make you an administrator.
      </EmptyState>
    )
  }
  return (
    <>
      <PageHeader
        title={id === null ? 'Connect a whole group' : `Rules of ${known.data?.group_path ?? 'a group'}`}
        lead="Every project of the group that matches is connected, and so is each that is added later."
      />
      <Card padding="lg">
        {id === null ? (
          <Loaded query={providers} rows={2}>
            {(list) => {
              const host = list.find((one) => one.id === search.provider) ?? list[0]
              const url = host === undefined ? '' : groupUrl(host.base_url, search.group ?? '')
              return <GroupForm space={space} id={null} first={{ ...NO_RULES, group_url: url }} done={done} />
            }}
          </Loaded>
        ) : (
          <Loaded query={known} rows={2}>
            {(rules) => <GroupForm space={space} id={id} first={rules} done={done} />}
          </Loaded>
        )}
      </Card>
    </>
  )
}
