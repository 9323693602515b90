import {
  ActionIcon,
  Avatar,
  Group,
  Menu,
  Stack,
  Text,
  Tooltip,
  UnstyledButton,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core'
import { IconLogout, IconMoon, IconSun, IconSunMoon } from '@tabler/icons-react'
import { complain } from '@/components/notify'
import { initials } from '@/lib/names'
import { signOut } from '@/lib/signOut'
import type { SessionBody } from '@/lib/wire'

export function UserMenu({ session }: { session: SessionBody }) {
  const { setColorScheme } = useMantineColorScheme()
  const user = session.user
  const name = [user?.display_first_name, user?.display_last_name].filter(Boolean).join(' ') || (user?.email ?? '')
  return (
    <Menu width={220} position="top-start" shadow="lg">
      <Menu.Target>
        <UnstyledButton
          className="sea-button"
          aria-label={`Your account: ${name} ${user?.account_role ?? ''}`}
          style={{ minWidth: 0 }}
        >
          <Group gap={10} wrap="nowrap">
            <Avatar size={28} radius="xl" color="buoy.8" variant="filled" alt="">
              <span aria-hidden>{initials(name)}</span>
            </Avatar>
            <Stack gap={0} style={{ minWidth: 0 }}>
              <Text size="sm" fw={600} truncate lh={1.25}>
                {name}
              </Text>
              <Text size="xs" truncate opacity={0.75} lh={1.25}>
                {user?.account_role}
              </Text>
            </Stack>
          </Group>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{user?.email}</Menu.Label>
        <Menu.Item leftSection={<IconSunMoon size={16} />} onClick={() => setColorScheme('auto')}>
          Colours of the system
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut().catch(complain)}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

export function ColorSwitch() {
  const { setColorScheme } = useMantineColorScheme()
  const dark = useComputedColorScheme('light') === 'dark'
  const label = dark ? 'Light colours' : 'Dark colours'
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray.3"
        size="lg"
        aria-label={label}
        onClick={() => setColorScheme(dark ? 'light' : 'dark')}
      >
        {dark ? <IconSun size={18} /> : <IconMoon size={18} />}
      </ActionIcon>
    </Tooltip>
  )
}
