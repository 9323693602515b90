import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { complain } from '@/components/notify'
import { ProblemAlert } from '@/components/ProblemAlert'
import { useNow } from '@/components/useNow'
import { keys } from '@/lib/queries'
import { ago, exact } from '@/lib/time'
import type { ScanBody } from '@/lib/wire'
import { ScanHistory } from './ScanHistory'
import { ScanProgress } from './ScanProgress'
import { MOVING, scanNow, scanQuery } from './queries'
import { brokenOff, goesOn } from './runs'

interface Props {
  space: string
  repository: string
  manage: boolean
}

function figures(scan: ScanBody): string {
  const assets = `${scan.assets} asset${scan.assets === 1 ? '' : 's'}`
  const took = scan.took_ms < 1000 ? `${scan.took_ms} ms` : `${(scan.took_ms / 1000).toFixed(1)} s`
  return `${assets} in ${scan.files} file${scan.files === 1 ? '' : 's'}, read in ${took}`
}

/** What was found is on the page as soon as a scan has ended, whoever began it. */
function useRefreshAtEnd(space: string, running: boolean) {
  const client = useQueryClient()
  const ran = useRef(false)
  useEffect(() => {
    if (ran.current && !running) void client.invalidateQueries({ queryKey: keys.space(space) })
    ran.current = running
  }, [client, space, running])
}

/** How the last look at a repository went, what waits for a word, and the way to what changed. */
export function ScanState({ space, repository, manage }: Props) {
  const client = useQueryClient()
  const now = useNow(30_000)
  const [history, { open, close }] = useDisclosure(false)
  const again = useMutation({
    mutationFn: () => scanNow(space, repository),
    onSettled: () => client.invalidateQueries({ queryKey: keys.space(space) }),
    onError: complain,
  })
  const looked = scanQuery(space, repository)
  const scan = useQuery(again.isPending ? { ...looked, refetchInterval: MOVING } : looked)
  useRefreshAtEnd(space, goesOn(scan.data?.run ?? null))
  if (scan.isError) return <ProblemAlert error={scan.error} title={`How ${repository} was read could not be loaded`} />
  if (!scan.data) return null
  const { commit, scanned_at, held, fault, diagnostics, run } = scan.data
  const broken = run === null ? null : brokenOff(run, now)
  return (
    <Stack gap="xs" component="section" aria-label={`Scan of ${repository}`}>
      <Group gap="xs">
        <Text size="sm" c="dimmed" title={exact(scanned_at)}>
          {commit === null
            ? `${repository} was not read yet.`
            : `${repository}: ${figures(scan.data)}, ${ago(scanned_at, now)}.`}
        </Text>
        <Anchor component="button" size="sm" onClick={open}>
          What changed
        </Anchor>
        {manage && !goesOn(run) && (
          <Button size="compact-xs" variant="default" loading={again.isPending} onClick={() => again.mutate()}>
            Scan now
          </Button>
        )}
      </Group>
      {goesOn(run) && <ScanProgress space={space} repository={repository} run={run} manage={manage} />}
      {broken !== null && (
        <Text size="sm" title={exact(run?.ended_at ?? null)}>
          {broken}. What was known before is as it was.
        </Text>
      )}
      {held !== null && (
        <Alert color="orange" icon={<IconAlertTriangle />} title="Changes wait for your word">
          <Stack gap="xs" align="flex-start">
            <Text size="sm">{held}</Text>
            <Button size="compact-sm" variant="default" onClick={open}>
              Look at them
            </Button>
          </Stack>
        </Alert>
      )}
      {fault !== null && (
        <Alert color="red" icon={<IconAlertTriangle />} title="The last look at it failed; these are older">
          {fault}
        </Alert>
      )}
      {diagnostics.map((each) => (
        <Text key={each.message} size="sm" c={each.severity === 'info' ? 'dimmed' : 'orange'}>
          {each.message}
        </Text>
      ))}
      <ScanHistory space={space} repository={repository} manage={manage} opened={history} onClose={close} />
    </Stack>
  )
}
