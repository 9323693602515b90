import { Button, Divider, Group, Pagination, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Loaded } from '@/components/Loaded'
import { nameFromUrl, projectUrlFault } from '@/lib/names'
import { candidatesQuery } from '@/lib/queries'
import type { ProviderBody } from '@/lib/wire'
import { Candidate } from './Candidate'

export interface Picked {
  url: string
  name: string
  branch: string | null
}

interface Props {
  provider: ProviderBody
  space: string
  pick: (picked: Picked) => void
  back: () => void
}

function PasteUrl({ pick }: { pick: (picked: Picked) => void }) {
  const [url, setUrl] = useState('')
  const [error, setError] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const fault = projectUrlFault(url)
    setError(fault)
    if (fault === null) pick({ url: url.trim(), name: nameFromUrl(url), branch: null })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Group align="flex-start">
        <TextInput
          label="URL of the project"
          placeholder="https://gitlab.example.com/team/infrastructure"
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
          error={error}
          flex="1 1 260px"
        />
        <Button type="submit" variant="default" className="beside-field">
          Use this URL
        </Button>
      </Group>
    </form>
  )
}

export function PickProject({ provider, space, pick, back }: Props) {
  const [text, setText] = useState('')
  const [search] = useDebouncedValue(text, 250)
  const [page, setPage] = useState(1)
  const found = useQuery(candidatesQuery(space, provider.id, search, page))
  return (
    <Stack>
      <TextInput
        label="Search projects"
        placeholder="Name or path"
        leftSection={<IconSearch size={16} />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setPage(1)
        }}
      />
      <Loaded query={found}>
        {({ candidates, paging_info }) => (
          <Stack gap="xs" role="list" aria-label="Projects" style={{ opacity: found.isPlaceholderData ? 0.6 : 1 }}>
            {candidates.map((candidate) => (
              <Candidate key={candidate.repository_url} candidate={candidate} pick={pick} />
            ))}
            {candidates.length === 0 && (
              <Text c="dimmed">
                {search === ''
                  ? `Your groups in ${provider.name} hold no project that you can read.`
                  : `No project matches “${search}”. Try a shorter text, or paste its URL below.`}
              </Text>
            )}
            {paging_info.total_pages > 1 && (
              <Pagination total={paging_info.total_pages} value={page} onChange={setPage} size="sm" />
            )}
          </Stack>
        )}
      </Loaded>
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
