import {
  IconBolt, IconBox, IconBrandAws, IconBrandAzure, IconBrandDocker, IconCalendar, IconCloud, IconCpu, IconDatabase, IconFile,
  IconKey, IconLock, IconNetwork, IconServer, IconSettings, IconShield, IconStack2, IconTag, IconUser, IconUsers, IconWorld,
} from '@tabler/icons-react' // prettier-ignore
import type { ComponentType } from 'react'

type Icon = ComponentType<{ size?: number; 'aria-hidden'?: boolean }>

/** Words that authors use for icons, and what is shown for them; first match wins. */
const ICONS: [RegExp, Icon][] = [
  [/aws|amazon/, IconBrandAws],
  [/azure/, IconBrandAzure],
  [/docker|container/, IconBrandDocker],
  [/net|vpc|subnet|connect/, IconNetwork],
  [/data|db|storage|disk|sql/, IconDatabase],
  [/cpu|gpu|compute|chip/, IconCpu],
  [/server|machine|vm|host|node/, IconServer],
  [/secur|shield|protect/, IconShield],
  [/key|credential|secret/, IconKey],
  [/lock|access/, IconLock],
  [/team|people|users|group/, IconUsers],
  [/user|person|owner/, IconUser],
  [/date|time|calendar|clock|duration/, IconCalendar],
  [/file|doc/, IconFile],
  [/tag|label/, IconTag],
  [/cloud/, IconCloud],
  [/world|web|region|globe|internet/, IconWorld],
  [/set|gear|config|advanced|option/, IconSettings],
  [/bolt|power|action|script/, IconBolt],
  [/stack|layer|app/, IconStack2],
]

/** The icon that an author named, as near as the set has one. */
export function FormIcon({ name, size = 18 }: { name: string; size?: number }) {
  const [, Found] = ICONS.find(([words]) => words.test(name.toLowerCase())) ?? [null, IconBox]
  return <Found size={size} aria-hidden />
}
