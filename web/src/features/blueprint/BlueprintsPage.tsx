import { Badge, Card, Group, Stack, Text } from '@mantine/core'
import { IconFileCode } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '@/components/EmptyState'
import { ButtonLink, TextLink } from '@/components/links'
import { Loaded } from '@/components/Loaded'
import { NextStep } from '@/components/NextStep'
import { PageHeader } from '@/components/PageHeader'
import { Status } from '@/components/Status'
import { useNow } from '@/components/useNow'
import { sourceName } from '@/lib/names'
import { blueprintsQuery } from '@/lib/queries'
import { ago } from '@/lib/time'
import { useSpace } from '@/lib/useSpace'
import type { BlueprintBody } from '@/lib/wire'
import { PublishButton } from './PublishButton'
import { publication } from './publication'

function Row({ space, blueprint, mayPublish }: { space: string; blueprint: BlueprintBody; mayPublish: boolean }) {
  const now = useNow(30_000)
  return (
    <Card component="article" padding="md" aria-label={blueprint.name}>
      <Group justify="space-between">
        <Stack gap={4} flex="1 1 280px" style={{ minWidth: 0 }}>
          <Group gap="sm">
            <TextLink to="/$space/blueprints/$blueprint" params={{ space, blueprint: blueprint.name }} fw={650}>
              {blueprint.name}
            </TextLink>
            <Status size="sm" {...publication(blueprint)} />
            {blueprint.grains.map((grain) => (
              <Badge key={grain.name} variant="light" size="sm" tt="none">
                {grain.kind}
              </Badge>
            ))}
          </Group>
          {blueprint.description && (
            <Text size="sm" lineClamp={2}>
              {blueprint.description}
            </Text>
          )}
          <Text size="xs" c="dimmed">
            Version {blueprint.version}, kept in {sourceName(blueprint.repository_name)}, changed{' '}
            {ago(blueprint.last_modified, now)}
            {blueprint.modified_by && ` by ${blueprint.modified_by}`}
          </Text>
        </Stack>
        {mayPublish && <PublishButton space={space} blueprint={blueprint} />}
      </Group>
    </Card>
  )
}

export function BlueprintsPage() {
  const { space, may } = useSpace()
  const blueprints = useQuery(blueprintsQuery(space))
  return (
    <>
      <PageHeader
        title="Blueprints"
        lead="Plans for environments. Published ones stand in the catalog, where people launch them."
      />
      <Loaded query={blueprints}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState
              icon={<IconFileCode size={30} />}
              title="No blueprint yet"
              action={
                <ButtonLink to="/$space/assets" params={{ space }}>
                  Choose assets
                </ButtonLink>
              }
            >
              Choose what Slipway found in your repositories and let it write the first blueprint.
            </EmptyState>
          ) : (
            <Stack>
              {list.map((blueprint) => (
                <Row key={blueprint.name} space={space} blueprint={blueprint} mayPublish={may('PUBLISH_BLUEPRINTS')} />
              ))}
              {list.some((one) => one.enabled) && (
                <NextStep
                  title="The catalog is open"
                  action={
                    <ButtonLink to="/$space/catalog" params={{ space }}>
                      Open the catalog
                    </ButtonLink>
                  }
                >
                  Members of this space can launch what is published.
                </NextStep>
              )}
            </Stack>
          )
        }
      </Loaded>
    </>
  )
}
