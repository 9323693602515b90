import { Alert, Button, Group, Text } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNow } from '@/components/useNow'
import { lastLaunchQuery } from '@/lib/queries'
import { ago } from '@/lib/time'
import { draftOf, type LaunchDraft } from './draft'
import type { LaunchForm } from './useLaunchForm'

/** Offers what the same person gave the last time, and the way back. Secrets are not kept, so they have to be typed again. */
export function LastValues({ form }: { form: LaunchForm }) {
  const { item, space, draft } = form
  const last = useQuery({
    ...lastLaunchQuery(space, item.details.name, item.details.repository_name),
    refetchOnWindowFocus: false,
  })
  const [before, setBefore] = useState<LaunchDraft | null>(null)
  const now = useNow(30_000)
  const given = last.data
  if (!given?.environment_name || Object.keys({ ...given.inputs, ...given.tags }).length === 0) return null
  const use = () => {
    setBefore(draft)
    const { values, tags } = draftOf(item)
    form.change({ values: { ...values, ...given.inputs }, tags: { ...tags, ...given.tags } })
  }
  const back = () => {
    if (before) form.change({ values: before.values, tags: before.tags })
    setBefore(null)
  }
  return (
    <Alert variant="light" color="gray" p="xs" icon={<IconHistory size={18} />} role="note">
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          {before === null
            ? `You launched this ${ago(given.launched_at, now)} as “${given.environment_name}”.`
            : `Filled in as for “${given.environment_name}”; secrets have to be typed again.`}
        </Text>
        <Button size="compact-sm" variant="light" onClick={before === null ? use : back}>
          {before === null ? 'Use those values' : 'Undo'}
        </Button>
      </Group>
    </Alert>
  )
}
