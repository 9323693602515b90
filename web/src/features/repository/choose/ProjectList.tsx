import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import type { UseInfiniteQueryResult, InfiniteData } from '@tanstack/react-query'
import { ProblemAlert } from '@/components/ProblemAlert'
import { CandidateRow } from './CandidateRow'
import { choosable } from './filters'
import type { Picked } from './picked'
import type { Candidate, CandidatePage } from './types'

interface Props {
  found: UseInfiniteQueryResult<InfiniteData<CandidatePage>>
  candidates: Candidate[]
  chosen: Set<string>
  choose: (urls: string[], on: boolean) => void
  pick: (picked: Picked) => void
  nothing: string
}

/** The projects that were found, with the way to more of them. */
export function ProjectList({ found, candidates, chosen, choose, pick, nothing }: Props) {
  const free = candidates.filter(choosable).map((one) => one.repository_url)
  const held = free.filter((url) => chosen.has(url)).length
  return (
    <Stack gap="xs" style={{ opacity: found.isPlaceholderData ? 0.6 : 1 }}>
      {free.length > 1 && (
        <Checkbox
          size="sm"
          label={`All ${free.length} shown that can be connected`}
          checked={held === free.length}
          indeterminate={held > 0 && held < free.length}
          onChange={() => choose(free, held < free.length)}
        />
      )}
      <Stack gap="xs" role="list" aria-label="Projects">
        {candidates.map((candidate) => (
          <CandidateRow
            key={candidate.repository_url}
            candidate={candidate}
            pick={pick}
            chosen={chosen.has(candidate.repository_url)}
            toggle={() => choose([candidate.repository_url], !chosen.has(candidate.repository_url))}
          />
        ))}
      </Stack>
      {candidates.length === 0 && <Text c="dimmed">{nothing}</Text>}
      {found.isFetchNextPageError && <ProblemAlert error={found.error} title="More could not be loaded" />}
      {found.hasNextPage && (
        <Group justify="center">
          <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            Show more
          </Button>
        </Group>
      )}
    </Stack>
  )
}
