import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { complain } from '@/components/notify'
import { ProblemAlert } from '@/components/ProblemAlert'
import { useNow } from '@/components/useNow'
import { keys } from '@/lib/queries'
import { ago, exact } from '@/lib/time'
import type { ScanBody } from '@/lib/wire'
import { ScanHistory } from './ScanHistory'
import { scanNow, scanQuery } from './queries'

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

/** How the last look at a repository went, what waits for a word, and the way to what changed. */
export function ScanState({ space, repository, manage }: Props) {
  const client = useQueryClient()
  const now = useNow(30_000)
  const scan = useQuery(scanQuery(space, repository))
  const [history, { open, close }] = useDisclosure(false)
  const again = useMutation({
    mutationFn: () => scanNow(space, repository),
    onSettled: () => client.invalidateQueries({ queryKey: keys.space(space) }),
    onError: complain,
  })
  if (scan.isError) return <ProblemAlert error={scan.error} title={`How ${repository} was read could not be loaded`} />
  if (!scan.data) return null
  const { commit, scanned_at, held, fault, diagnostics } = scan.data
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
        {manage && (
          <Button size="compact-xs" variant="default" loading={again.isPending} onClick={() => again.mutate()}>
            Scan now
          </Button>
        )}
      </Group>
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
        <Text key={each.message} size="sm" c="orange">
          {each.message}
        </Text>
      ))}
      <ScanHistory space={space} repository={repository} manage={manage} opened={history} onClose={close} />
    </Stack>
  )
}
