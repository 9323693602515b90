import { ThemeIcon } from '@mantine/core'
import {
  IconBrain, IconBuildingStore, IconChartLine, IconCloud, IconCode, IconContainer, IconDatabase, IconDeviceDesktop, IconDeviceMobile,
  IconFlask, IconHexagons, IconLock, IconMail, IconNetwork, IconRocket, IconSailboat, IconServer, IconServer2, IconSitemap, IconStack2,
  IconTerminal2, IconWorld,
} from '@tabler/icons-react' // prettier-ignore
import { useState } from 'react'
import { labelColor } from '@/lib/labelColors'
import type { CardBody } from '@/lib/wire'

/** The set of icons by the names that the server knows. */
export const ICONS: Record<string, typeof IconCloud> = {
  nodes: IconSitemap,
  server: IconServer,
  cloud: IconCloud,
  database: IconDatabase,
  network: IconNetwork,
  globe: IconWorld,
  container: IconContainer,
  cluster: IconHexagons,
  terminal: IconTerminal2,
  code: IconCode,
  rocket: IconRocket,
  lock: IconLock,
  chart: IconChartLine,
  queue: IconStack2,
  storage: IconServer2,
  flask: IconFlask,
  brain: IconBrain,
  desktop: IconDeviceDesktop,
  mobile: IconDeviceMobile,
  store: IconBuildingStore,
  mail: IconMail,
  sailboat: IconSailboat,
}

const SIZE = 44

/** What stands for an entry: its picture, which is only ever an image; else an icon of the set. */
export function EntryIcon({ card }: { card: Pick<CardBody, 'picture_url' | 'icon' | 'color'> }) {
  const [broken, setBroken] = useState(false)
  if (card.picture_url !== null && !broken) {
    const style = { objectFit: 'contain', flexShrink: 0, borderRadius: 8 } as const
    return (
      <img
        src={card.picture_url}
        alt=""
        width={SIZE}
        height={SIZE}
        loading="lazy"
        style={style}
        onError={() => setBroken(true)}
      />
    )
  }
  const Icon = ICONS[card.icon ?? ''] ?? IconSailboat
  const color = card.color === null ? {} : { color: labelColor(card.color) }
  return (
    <ThemeIcon size={SIZE} radius="md" variant="light" {...color}>
      <Icon size={24} aria-hidden />
    </ThemeIcon>
  )
}
