import { Button, Card, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { complain } from '@/components/notify'
import { PageHeader } from '@/components/PageHeader'
import { NoticeCard } from './NoticeCard'
import { markAllRead, NOTICES, noticesQuery } from './queries'

const FIRST = 50
const MOST = 200

/** What the reader should know of tokens that end, access that was lost, and what came back. */
export function NoticesPage() {
  const client = useQueryClient()
  const [only, setOnly] = useState('all')
  const [limit, setLimit] = useState(FIRST)
  const notices = useQuery(noticesQuery(only === 'unread', limit))
  const all = useMutation({
    mutationFn: markAllRead,
    onSuccess: () => client.invalidateQueries({ queryKey: NOTICES }),
    onError: complain,
  })
  const unread = notices.data?.unread ?? 0
  return (
    <>
      <PageHeader title="Notices" lead="What Slipway noticed about your connections and credentials, and what to do.">
        {unread > 0 && (
          <Button variant="default" loading={all.isPending} onClick={() => all.mutate()}>
            Mark all as read
          </Button>
        )}
      </PageHeader>
      <Stack gap="sm">
        <Group>
          <SegmentedControl
            size="xs"
            value={only}
            onChange={setOnly}
            data={[
              { value: 'all', label: 'All' },
              { value: 'unread', label: unread === 0 ? 'Unread' : `Unread (${unread})` },
            ]}
          />
        </Group>
        <Loaded query={notices}>
          {(data) => {
            const list = data.notices
            if (list.length === 0) {
              return (
                <EmptyState icon={<IconBell size={30} />} title={only === 'unread' ? 'Nothing unread' : 'No notices'}>
                  When a token is about to end or access is lost, it stands here before anything fails because of it.
                </EmptyState>
              )
            }
            return (
              <>
                {list.map((notice) => (
                  <NoticeCard key={notice.id} notice={notice} />
                ))}
                {list.length === limit && limit < MOST && (
                  <Group justify="center">
                    <Button variant="default" onClick={() => setLimit(MOST)}>
                      Show older ones
                    </Button>
                  </Group>
                )}
                {list.length >= MOST && (
                  <Card withBorder padding="sm">
                    <Text size="sm" c="dimmed">
                      These are the newest {MOST}.
                    </Text>
                  </Card>
                )}
              </>
            )
          }}
        </Loaded>
      </Stack>
    </>
  )
}
