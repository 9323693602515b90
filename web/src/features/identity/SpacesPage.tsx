import { Badge, Button, Group, SimpleGrid, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAnchor, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { CardLink } from '@/components/links'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { PageHeader } from '@/components/PageHeader'
import { swatch } from '@/lib/colors'
import { mayInAccount } from '@/lib/permissions'
import { sessionQuery } from '@/lib/queries'
import type { SpaceAccess } from '@/lib/wire'
import { CreateSpace } from './CreateSpace'

function SpaceCard({ space }: { space: SpaceAccess }) {
  return (
    <CardLink to="/$space" params={{ space: space.name }}>
      <Group wrap="nowrap">
        <ThemeIcon size="xl" radius="md" color={swatch(space.color)}>
          <IconAnchor />
        </ThemeIcon>
        <Stack gap={2} style={{ minWidth: 0 }}>
          <Title order={2} size="h4" lineClamp={1}>
            {space.name}
          </Title>
          <Badge variant="light" tt="none" size="sm">
            {space.space_role ?? 'Account Admin'}
          </Badge>
        </Stack>
      </Group>
    </CardLink>
  )
}

export function SpacesPage() {
  const session = useQuery(sessionQuery)
  const [opened, { open, close }] = useDisclosure(false)
  const create = session.data !== undefined && mayInAccount(session.data, 'MANAGE_SPACES')
  const button = create && (
    <Button leftSection={<IconPlus size={18} />} onClick={open}>
      Create a space
    </Button>
  )
  return (
    <>
      <PageHeader title="Spaces" lead="A space holds a team’s repositories, blueprints, catalog and environments.">
        {(session.data?.spaces.length ?? 0) > 0 && button}
      </PageHeader>
      <Loaded query={session}>
        {({ spaces }) =>
          spaces.length === 0 ? (
            <EmptyState icon={<IconAnchor size={30} />} title="Begin with a space" action={button}>
              <Text span>Name it after a team or a project. Next you connect its first repository.</Text>
            </EmptyState>
          ) : (
            <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }}>
              {spaces.map((space) => (
                <SpaceCard key={space.name} space={space} />
              ))}
            </SimpleGrid>
          )
        }
      </Loaded>
      <CreateSpace opened={opened} onClose={close} />
    </>
  )
}
