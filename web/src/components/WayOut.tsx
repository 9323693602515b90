import { Anchor, Text } from '@mantine/core'
import { IconArrowRight, IconExternalLink } from '@tabler/icons-react'

/** The one thing that mends a problem: a link to the page where it is done, or the words alone where there is no such page. */
export function WayOut({ action, link }: { action: string | null; link: string | null }) {
  if (!action && !link) return null
  if (!link) {
    return (
      <Text size="sm" fw={600}>
        {action}
      </Text>
    )
  }
  const outside = !link.startsWith('/')
  const elsewhere = outside ? { target: '_blank', rel: 'noreferrer' } : {}
  return (
    <Anchor size="sm" fw={600} href={link} {...elsewhere} style={{ alignSelf: 'flex-start' }}>
      {action ?? 'Look at it there'}{' '}
      {outside ? (
        <IconExternalLink size={13} aria-label="opens in a new tab" />
      ) : (
        <IconArrowRight size={13} aria-hidden />
      )}
    </Anchor>
  )
}
