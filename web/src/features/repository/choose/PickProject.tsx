import { Button, Divider, Group, Skeleton, Stack, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconFolders, IconSearch } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ButtonLink } from '@/components/links'
import { ProblemAlert } from '@/components/ProblemAlert'
import type { ProviderBody } from '@/lib/wire'
import { BulkBar } from './BulkBar'
import { FilterBar } from './FilterBar'
import { filtersSet, NO_FILTERS, type Filters } from './filters'
import { GroupTree } from './GroupTree'
import { ListingState } from './ListingState'
import { PasteUrl } from './PasteUrl'
import type { Picked } from './picked'
import { ProjectList } from './ProjectList'
import { candidatesQuery } from './queries'
import type { BulkBody } from './types'

interface Props {
  provider: ProviderBody
  space: string
  pick: (picked: Picked) => void
  done: (body: BulkBody) => void
  back: () => void
}

/** Why the list is empty, and what to try. */
function nothing(search: string, filters: Filters, host: string): string {
  if (search !== '') return `No project matches “${search}”. Try a shorter text, or paste its URL below.`
  if (filtersSet(filters) > 0) return 'No project passes these filters.'
  return filters.group === ''
    ? `Your groups in ${host} hold no project that you can read.`
    : `${filters.group} holds no project that you can see.`
}

/** Groups on one side, projects on the other: one to look at closely, or many at once. */
export function PickProject({ provider, space, pick, done, back }: Props) {
  const [text, setText] = useState('')
  const [search] = useDebouncedValue(text.trim(), 250)
  const [filters, setFilters] = useState(NO_FILTERS)
  const [chosen, setChosen] = useState<Set<string>>(new Set())
  const found = useInfiniteQuery(candidatesQuery(space, provider.id, search, filters))
  const first = found.data?.pages[0]
  const candidates = found.data?.pages.flatMap((page) => page.candidates) ?? []
  const choose = (urls: string[], on: boolean) =>
    setChosen((old) => new Set(on ? [...old, ...urls] : [...old].filter((url) => !urls.includes(url))))
  const change = (part: Partial<Filters>) => setFilters((old) => ({ ...old, ...part }))
  const inGroup = { provider: provider.id, group: filters.group }
  return (
    <Stack>
      <TextInput
        label="Search projects"
        placeholder="Name or path"
        leftSection={<IconSearch size={16} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <FilterBar filters={filters} change={change} />
      {first !== undefined && <ListingState listing={first.listing} space={space} provider={provider.id} />}
      <div className="choosing">
        <GroupTree space={space} provider={provider.id} chosen={filters.group} choose={(group) => change({ group })} />
        <Stack gap="xs" style={{ minWidth: 0 }}>
          {filters.group !== '' && (
            <Group>
              <ButtonLink
                size="xs"
                variant="light"
                leftSection={<IconFolders size={15} />}
                to="/$space/settings/repositories/connect-group"
                params={{ space }}
                search={inGroup as never}
                style={{ maxWidth: '100%' }}
              >
                Connect all of {filters.group}, and what is added later
              </ButtonLink>
            </Group>
          )}
          {found.isError && !found.isFetchNextPageError && (
            <ProblemAlert
              error={found.error}
              title={first === undefined ? 'This could not be loaded' : 'This may be out of date'}
              onRetry={() => void found.refetch()}
            />
          )}
          {found.isPending && <Skeleton height={220} radius="md" aria-label="Loading" />}
          {first !== undefined && (
            <ProjectList
              found={found}
              candidates={candidates}
              chosen={chosen}
              choose={choose}
              pick={pick}
              nothing={nothing(search, filters, provider.name)}
            />
          )}
        </Stack>
      </div>
      {chosen.size > 0 && <BulkBar urls={[...chosen]} space={space} clear={() => setChosen(new Set())} done={done} />}
      <Divider label="or" />
      <PasteUrl pick={pick} />
      <Group>
        <Button variant="subtle" onClick={back}>
          Back
        </Button>
      </Group>
    </Stack>
  )
}
