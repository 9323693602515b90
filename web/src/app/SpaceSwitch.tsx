import { Group, Menu, Text, UnstyledButton } from '@mantine/core'
import { IconSelector } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { swatch } from '@/lib/colors'
import type { SpaceAccess } from '@/lib/wire'

export function SpaceSwitch({ spaces, current }: { spaces: SpaceAccess[]; current: string | null }) {
  const navigate = useNavigate()
  const here = spaces.find((space) => space.name === current)
  return (
    <Menu width={232} position="bottom-start" shadow="lg">
      <Menu.Target>
        <UnstyledButton className="sea-button" aria-label={`Space: ${here?.name ?? 'Choose a space'}`}>
          <Group gap={10} wrap="nowrap">
            <span className="swatch" style={{ background: swatch(here?.color ?? null) }} />
            <Text size="sm" fw={600} truncate flex={1}>
              {here?.name ?? 'Choose a space'}
            </Text>
            <IconSelector size={16} />
          </Group>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {spaces.map((space) => (
          <Menu.Item
            key={space.name}
            leftSection={<span className="swatch" style={{ background: swatch(space.color), display: 'block' }} />}
            onClick={() => void navigate({ to: '/$space/catalog', params: { space: space.name } })}
          >
            {space.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void navigate({ to: '/' })}>All spaces</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
