import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { complain } from '@/components/notify'
import { useNow } from '@/components/useNow'
import { WayOut } from '@/components/WayOut'
import { keys } from '@/lib/queries'
import { ago } from '@/lib/time'
import { confirmGone, listAgain } from './queries'
import type { Listing } from './types'

interface Props {
  listing: Listing
  space: string
  provider: string
}

/** How current the list is: under way, whole, failed, or held because too much of it seems to have gone. */
export function ListingState({ listing, space, provider }: Props) {
  const client = useQueryClient()
  const now = useNow(15_000)
  const onSuccess = async () => {
    await client.invalidateQueries({ queryKey: keys.of(space, 'candidates') })
    await client.invalidateQueries({ queryKey: keys.of(space, 'project-groups') })
  }
  const refresh = useMutation({ mutationFn: () => listAgain(space, provider), onSuccess, onError: complain })
  const confirm = useMutation({ mutationFn: () => confirmGone(space, provider), onSuccess, onError: complain })
  const busy = listing.state === 'listing'
  const known = listing.known.toLocaleString()
  const again = (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconRefresh size={14} />}
      loading={refresh.isPending}
      disabled={busy}
      onClick={() => refresh.mutate()}
    >
      Look again
    </Button>
  )
  if (listing.state === 'failed') {
    return (
      <Alert color="red" variant="light" role="alert" title="The list could not be brought up to date">
        <Stack gap={6} align="flex-start">
          <Text size="sm">{listing.problem?.message ?? 'The Git host did not answer.'}</Text>
          <WayOut action={listing.problem?.action ?? null} link={listing.problem?.link ?? null} />
          <Text size="sm">
            {listing.known > 0
              ? `Shown is what was known ${ago(listing.refreshed_at ?? listing.listed_at, now)}: ${known} projects.`
              : 'Nothing was listed before.'}
          </Text>
          {again}
        </Stack>
      </Alert>
    )
  }
  if (listing.state === 'held') {
    return (
      <Alert color="orange" variant="light" role="alert" title="Many projects seem to have gone">
        <Stack gap={6} align="flex-start">
          <Text size="sm">
            {listing.problem?.message ?? 'The last look found far fewer projects than before.'} Nothing was taken off
            the list; it still shows the {known} that were known.
          </Text>
          <Group gap="xs">
            <Button size="compact-sm" color="orange" loading={confirm.isPending} onClick={() => confirm.mutate()}>
              They are gone indeed
            </Button>
            {again}
          </Group>
        </Stack>
      </Alert>
    )
  }
  return (
    <Group gap="xs" role="status" fz="sm" c="dimmed">
      {busy && <Loader size={14} />}
      <Text span size="sm">
        {busy
          ? `Listing your projects: ${known} so far. More are coming.`
          : `${known} projects known, looked at ${ago(listing.refreshed_at ?? listing.listed_at, now)}.`}
      </Text>
      {!busy && again}
    </Group>
  )
}
