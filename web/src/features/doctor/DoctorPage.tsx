import { Stack } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { complain, tell } from '@/components/notify'
import { PageHeader } from '@/components/PageHeader'
import { ProblemAlert } from '@/components/ProblemAlert'
import { keys, repositoriesQuery } from '@/lib/queries'
import { useSpace } from '@/lib/useSpace'
import { AccountCard } from './AccountCard'
import { ExamineForm } from './ExamineForm'
import { ask, reportQuery, requestsQuery } from './queries'
import { questionOf, type Form } from './question'
import { ReportCard } from './ReportCard'
import { RequestList } from './RequestList'

/** Finds out why a project cannot be reached, and what to do about it. Opened for one project, it looks at once. */
export function DoctorPage() {
  const { space } = useSpace()
  const client = useQueryClient()
  const search: { repository?: string; url?: string } = useSearch({ strict: false })
  const first = search.repository ?? search.url ?? ''
  const repositories = useQuery(repositoriesQuery(space))
  const requests = useQuery(requestsQuery(space))
  const [asked, setAsked] = useState<Form | null>(first === '' ? null : { target: first, token: '' })
  const names = repositories.data?.map((one) => one.name)
  const question = asked === null || names === undefined ? null : questionOf(asked, names)
  const report = useQuery(reportQuery(space, question))
  const keep = useMutation({
    mutationFn: () => ask(space, question),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.of(space, 'access-requests') })
      tell('Slipway watches and tells you when it is given.')
    },
    onError: complain,
  })
  const again = () => void report.refetch()
  return (
    <>
      <PageHeader
        title="Connection doctor"
        lead="Looks at every step between Slipway and a project, shows what it read, and leads to the one click that is left."
      />
      <Stack gap="lg">
        <ExamineForm names={names ?? []} first={first} pending={report.isFetching} examine={setAsked} />
        {report.isError && <ProblemAlert error={report.error} title="This could not be examined" onRetry={again} />}
        {report.data !== undefined && (
          <ReportCard
            report={report.data}
            again={again}
            pending={report.isFetching}
            keep={() => keep.mutate()}
            keeping={keep.isPending}
          />
        )}
        {requests.isError && (
          <ProblemAlert error={requests.error} title="What was asked of others could not be loaded" />
        )}
        {requests.data !== undefined && requests.data.length > 0 && (
          <RequestList requests={requests.data} space={space} />
        )}
        <AccountCard space={space} />
      </Stack>
    </>
  )
}
