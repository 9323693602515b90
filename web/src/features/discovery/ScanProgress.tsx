import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { complain, tell } from '@/components/notify'
import { useNow } from '@/components/useNow'
import { inWords } from '@/lib/duration'
import { keys } from '@/lib/queries'
import { exact } from '@/lib/time'
import type { ScanRunBody } from '@/lib/wire'
import { cancelScan } from './queries'
import { afterCancel, doing, percent } from './runs'

interface Props {
  space: string
  repository: string
  run: ScanRunBody
  manage: boolean
}

/** How far the scan of a repository is, and the way to end it. */
export function ScanProgress({ space, repository, run, manage }: Props) {
  const client = useQueryClient()
  const now = useNow()
  const cancel = useMutation({
    mutationFn: () => cancelScan(space, repository, run.id),
    onSuccess: (answer) => tell(afterCancel(answer)),
    onSettled: () => client.invalidateQueries({ queryKey: keys.space(space) }),
    onError: complain,
  })
  const known = percent(run)
  return (
    <Stack gap={4} role="group" aria-label="The scan that goes on">
      <Group gap="xs">
        <Text size="sm" title={`Since ${exact(run.started_at)}`}>
          {doing(run)}, for {inWords(now - Date.parse(run.started_at))}
        </Text>
        {manage && (
          <Button size="compact-xs" variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            Cancel
          </Button>
        )}
      </Group>
      <Progress value={known ?? 100} animated={known === null} size="sm" aria-label={doing(run)} />
    </Stack>
  )
}
