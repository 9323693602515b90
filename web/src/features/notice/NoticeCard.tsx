import { Badge, Button, Card, Group, Stack, Text, ThemeIcon, Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconClockExclamation, IconInfoCircle } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { complain } from '@/components/notify'
import { useNow } from '@/components/useNow'
import { WayOut } from '@/components/WayOut'
import { ago, exact } from '@/lib/time'
import { markRead, NOTICES } from './queries'
import type { NoticeBody } from '@/lib/wire'

/** Kinds are added over time; one that is not known here is good to know. */
function looks(kind: string): { icon: typeof IconCheck; color: string } {
  if (/expiring|refused|standby_in_use/.test(kind)) return { icon: IconClockExclamation, color: 'orange' }
  if (/broken|lost/.test(kind)) return { icon: IconAlertTriangle, color: 'red' }
  if (/restored|relieved|rotated|granted|mended/.test(kind)) return { icon: IconCheck, color: 'teal' }
  return { icon: IconInfoCircle, color: 'gray' }
}

/** One notice, with the one thing to do about it. */
export function NoticeCard({ notice }: { notice: NoticeBody }) {
  const client = useQueryClient()
  const now = useNow(30_000)
  const { icon: Icon, color } = looks(notice.kind)
  const read = useMutation({
    mutationFn: () => markRead(notice.id),
    onSuccess: () => client.invalidateQueries({ queryKey: NOTICES }),
    onError: complain,
  })
  return (
    <Card component="article" aria-label={notice.what} padding="md" data-unread={!notice.read || undefined}>
      <Group wrap="nowrap" align="flex-start" gap="sm">
        <ThemeIcon color={color} variant="light" radius="xl" size={32} aria-hidden>
          <Icon size={18} />
        </ThemeIcon>
        <Stack gap={4} style={{ minWidth: 0 }} flex={1}>
          <Text fw={notice.read ? 500 : 700} style={{ overflowWrap: 'anywhere' }}>
            {notice.what}
          </Text>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {notice.why}
          </Text>
          <WayOut action={notice.action} link={notice.link} />
          <Group gap="xs">
            <Tooltip label={exact(notice.since)}>
              <Text size="xs" c="dimmed">
                {ago(notice.since, now)}
              </Text>
            </Tooltip>
            {notice.space_name && (
              <Badge size="sm" variant="default" tt="none">
                {notice.space_name}
              </Badge>
            )}
            {!notice.read && (
              <Button size="compact-xs" variant="subtle" loading={read.isPending} onClick={() => read.mutate()}>
                Mark as read
              </Button>
            )}
          </Group>
        </Stack>
      </Group>
    </Card>
  )
}
