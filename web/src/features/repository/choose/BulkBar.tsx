import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ProblemAlert } from '@/components/ProblemAlert'
import { keys } from '@/lib/queries'
import { MOST } from './filters'
import { connectAll } from './queries'
import type { BulkBody } from './types'

interface Props {
  urls: string[]
  space: string
  clear: () => void
  done: (body: BulkBody) => void
}

/** What was chosen, always in sight; connects all of it at once. */
export function BulkBar({ urls, space, clear, done }: Props) {
  const client = useQueryClient()
  const connect = useMutation({
    mutationFn: () => connectAll(space, urls),
    onSuccess: async (body) => {
      await client.invalidateQueries({ queryKey: keys.space(space) })
      done(body)
    },
  })
  const many = urls.length > MOST
  const count = `${urls.length} project${urls.length === 1 ? '' : 's'}`
  return (
    <Paper withBorder p="sm" className="dock" role="region" aria-label="Chosen projects">
      <Stack gap="xs">
        {connect.isError && <ProblemAlert error={connect.error} title="Nothing was connected" />}
        <Group justify="space-between">
          <Text size="sm">
            {many
              ? `${count} are chosen; at most ${MOST} are connected at once. Connect their whole group instead.`
              : 'Each is connected on its default branch, named after the project.'}
          </Text>
          <Group gap="xs">
            <Button variant="subtle" color="gray" onClick={clear}>
              Choose none
            </Button>
            <Button loading={connect.isPending} disabled={many} onClick={() => connect.mutate()}>
              Connect {count}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Paper>
  )
}
