import { Anchor, Text } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { lineLink, shortPath, type Place } from '@/lib/code'
import type { AssetBody } from '@/lib/wire'

/** `values.yaml:12`, which leads to that line at the host where its pages are known. */
export function CodeLine({ asset, place }: { asset: AssetBody; place: Place }) {
  const link = lineLink(asset, place)
  const words = `${shortPath(asset, place.path)}:${place.line}`
  const broken = { overflowWrap: 'anywhere' } as const
  return link === null ? (
    <Text span size="xs" c="dimmed" style={broken}>
      {words}
    </Text>
  ) : (
    <Anchor href={link} target="_blank" rel="noreferrer" size="xs" style={broken}>
      {words} <IconExternalLink size={11} aria-label="opens in a new tab" />
    </Anchor>
  )
}
