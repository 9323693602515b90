import { Text, Timeline } from '@mantine/core'
import { words } from '@/lib/status'
import { exact } from '@/lib/time'
import type { EnvironmentBody } from '@/lib/wire'

/** What happened to it, the newest first. */
export function History({ items }: { items: EnvironmentBody['history'] }) {
  const newest = [...items].sort((a, b) => b.at.localeCompare(a.at))
  return (
    <Timeline bulletSize={14} lineWidth={2} active={newest.length}>
      {newest.map((item) => (
        <Timeline.Item key={item.at + item.event} title={words(item.event)}>
          {item.detail && <Text size="sm">{item.detail}</Text>}
          <Text size="xs" c="dimmed">
            {exact(item.at)}
            {item.actor && ` · ${item.actor}`}
          </Text>
        </Timeline.Item>
      ))}
    </Timeline>
  )
}
