import { Badge, Card, Group, SimpleGrid, Stack, Text, TextInput, ThemeIcon, Title } from '@mantine/core'
import { IconAlertTriangle, IconBook2, IconRocket, IconSailboat, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { EmptyState } from '@/components/EmptyState'
import { ButtonLink } from '@/components/links'
import { Loaded } from '@/components/Loaded'
import { PageHeader } from '@/components/PageHeader'
import { catalogQuery } from '@/lib/queries'
import { lostSource } from '@/lib/source'
import { useSpace } from '@/lib/useSpace'
import type { BlueprintBody } from '@/lib/wire'
import { lasts, matching } from './shelf'

function Entry({ blueprint, space, mayLaunch }: { blueprint: BlueprintBody; space: string; mayLaunch: boolean }) {
  const lost = lostSource(blueprint)
  return (
    <Card component="article" aria-label={blueprint.name} h="100%">
      <Stack h="100%" gap="sm">
        <Group wrap="nowrap" align="flex-start">
          <ThemeIcon size={44} radius="md" variant="light">
            <IconSailboat size={24} />
          </ThemeIcon>
          <Stack gap={2} style={{ minWidth: 0 }}>
            <Title order={2} size="h4" style={{ overflowWrap: 'anywhere' }}>
              {blueprint.display_name || blueprint.name}
            </Title>
            <Group gap={6}>
              {blueprint.grains.map((grain) => (
                <Badge key={grain.name} size="sm" variant="light" tt="none">
                  {grain.kind}
                </Badge>
              ))}
            </Group>
          </Stack>
        </Group>
        <Text size="sm" c={blueprint.description ? undefined : 'dimmed'} flex={1} lineClamp={3}>
          {blueprint.description ?? 'No description.'}
        </Text>
        {lost && (
          <Group gap={6} wrap="nowrap" align="flex-start">
            <IconAlertTriangle
              size={16}
              aria-hidden
              style={{ flexShrink: 0, marginTop: 2 }}
              color="var(--mantine-color-orange-6)"
            />
            <Text size="sm">{lost} A launch will fail until it is back.</Text>
          </Group>
        )}
        <Group justify="space-between">
          <Text size="xs" c="dimmed">
            {lasts(blueprint.policies)}
            {blueprint.num_of_active_environments > 0 && ` · ${blueprint.num_of_active_environments} running`}
          </Text>
          {mayLaunch && (
            <ButtonLink
              to="/$space/catalog/$blueprint/launch"
              params={{ space, blueprint: blueprint.name }}
              leftSection={<IconRocket size={17} />}
              disabled={!blueprint.launch_allowed}
              aria-label={`Launch ${blueprint.name}`}
            >
              Launch
            </ButtonLink>
          )}
        </Group>
      </Stack>
    </Card>
  )
}

function Nothing({ space, build }: { space: string; build: boolean }) {
  return (
    <EmptyState
      icon={<IconBook2 size={30} />}
      title="The catalog is empty"
      action={
        build && (
          <ButtonLink to="/$space/blueprints" params={{ space }}>
            Publish a blueprint
          </ButtonLink>
        )
      }
    >
      {build
        ? 'Publish a blueprint and it stands here for everybody in this space. None yet? Connect a repository first.'
        : 'Nothing has been published in this space yet. Ask one of its administrators.'}
    </EmptyState>
  )
}

export function CatalogPage() {
  const { space, may } = useSpace()
  const [text, setText] = useState('')
  const catalog = useQuery(catalogQuery(space))
  return (
    <>
      <PageHeader title="Catalog" lead="Ready-made environments. Pick one, answer a few questions, launch.">
        {(catalog.data?.length ?? 0) > 3 && (
          <TextInput
            aria-label="Search the catalog"
            placeholder="Search"
            leftSection={<IconSearch size={16} />}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
      </PageHeader>
      <Loaded query={catalog}>
        {(list) =>
          list.length === 0 ? (
            <Nothing space={space} build={may('PUBLISH_BLUEPRINTS')} />
          ) : (
            <>
              <SimpleGrid cols={{ base: 1, sm: 2, xl: 3 }}>
                {matching(list, text).map((one) => (
                  <Entry key={one.name} blueprint={one} space={space} mayLaunch={may('LAUNCH_ENVIRONMENTS')} />
                ))}
              </SimpleGrid>
              {matching(list, text).length === 0 && <Text c="dimmed">Nothing matches “{text}”.</Text>}
            </>
          )
        }
      </Loaded>
    </>
  )
}
