import { Alert, Anchor, Card, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconExternalLink, IconRocket } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { Diagnostics } from '@/components/Diagnostics'
import { ButtonLink } from '@/components/links'
import { Loaded } from '@/components/Loaded'
import { NextStep } from '@/components/NextStep'
import { PageHeader } from '@/components/PageHeader'
import { Status } from '@/components/Status'
import { isStored, sourceName } from '@/lib/names'
import { blueprintQuery } from '@/lib/queries'
import { lostSource } from '@/lib/source'
import { useSpace } from '@/lib/useSpace'
import type { BlueprintBody } from '@/lib/wire'
import { AddToGit } from './AddToGit'
import { fileLine, fileNews } from './fileState'
import { MadeAnewCard } from './MadeAnewCard'
import { publication } from './publication'
import { PublishButton } from './PublishButton'
import { TextCard } from './TextCard'
import { VersionsCard } from './VersionsCard'

function remarks(blueprint: BlueprintBody) {
  if (blueprint.diagnostics.length > 0) return blueprint.diagnostics
  return [
    ...blueprint.errors.map((error) => ({ ...error, severity: 'error' })),
    ...blueprint.warnings.map((warning) => ({ ...warning, severity: 'warning' })),
  ]
}

function Facts({ blueprint }: { blueprint: BlueprintBody }) {
  const facts = [
    ['Inputs', blueprint.inputs.map((one) => one.name).join(', ') || 'none'],
    ['Outputs', blueprint.outputs.map((one) => one.name).join(', ') || 'none'],
    ['Grains', blueprint.grains.map((one) => `${one.name} (${one.kind})`).join(', ')],
    ['Made of', blueprint.made_of ? `${blueprint.made_of.asset} in ${blueprint.made_of.repository_name}` : 'no asset'],
    [
      'Kept in',
      `${sourceName(blueprint.repository_name)}${blueprint.repository_branch ? `, ${blueprint.repository_branch}` : ''}`,
    ],
  ]
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3, lg: 5 }}>
      {facts.map(([name, value]) => (
        <Stack key={name} gap={0}>
          <Text size="xs" fw={700} c="dimmed" tt="uppercase">
            {name}
          </Text>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {value}
          </Text>
        </Stack>
      ))}
    </SimpleGrid>
  )
}

interface BodyProps {
  blueprint: BlueprintBody
  space: string
  mayPublish: boolean
  mayEdit: boolean
}

function Body({ blueprint, space, mayPublish, mayEdit }: BodyProps) {
  const stored = isStored(blueprint.repository_name)
  const said = remarks(blueprint)
  const lost = lostSource(blueprint)
  const news = fileNews(blueprint)
  return (
    <Stack>
      <Card>
        <Facts blueprint={blueprint} />
      </Card>
      {lost && (
        <Alert color="orange" variant="light" icon={<IconAlertTriangle />} title="Its code is gone">
          {lost} Environments that live go on. Push the code again or connect its repository, then it can be launched;
          or take it out of the catalog.
        </Alert>
      )}
      {news && (
        <Alert color="orange" variant="light" icon={<IconAlertTriangle />} title={news.title}>
          {news.text}
        </Alert>
      )}
      {said.length > 0 && (
        <Card>
          <Diagnostics remarks={said} link={(line) => fileLine(blueprint, line)} />
        </Card>
      )}
      {!blueprint.enabled && mayPublish && blueprint.errors.length === 0 && (
        <NextStep title="Happy with it?" action={<PublishButton space={space} blueprint={blueprint} />}>
          Publish it, and members of this space can launch it from the catalog.
        </NextStep>
      )}
      {blueprint.enabled && (
        <NextStep
          title="It is in the catalog"
          action={
            <Group gap="xs">
              <ButtonLink to="/$space/catalog" params={{ space }} variant="default">
                Open the catalog
              </ButtonLink>
              <ButtonLink
                to="/$space/catalog/$blueprint/launch"
                params={{ space, blueprint: blueprint.name }}
                search={{ repository: blueprint.repository_name }}
                leftSection={<IconRocket size={17} />}
              >
                Launch
              </ButtonLink>
            </Group>
          }
        >
          Try it yourself before you tell others.
        </NextStep>
      )}
      {stored && mayEdit && <MadeAnewCard space={space} blueprint={blueprint} />}
      <TextCard
        space={space}
        blueprint={blueprint}
        mayEdit={mayEdit && (stored || blueprint.file?.state === 'there')}
      />
      {mayEdit && (stored || blueprint.file !== null) && <VersionsCard space={space} blueprint={blueprint} />}
    </Stack>
  )
}

export function BlueprintPage() {
  const { space, may } = useSpace()
  const { blueprint: name = '' } = useParams({ strict: false })
  const { repository }: { repository?: string } = useSearch({ strict: false })
  const blueprint = useQuery(blueprintQuery(space, name, repository))
  return (
    <>
      <PageHeader title={name} lead={blueprint.data?.description}>
        {blueprint.data && <Status {...publication(blueprint.data)} />}
        {blueprint.data?.url && (
          <Anchor href={blueprint.data.url} target="_blank" rel="noreferrer" size="sm">
            Source <IconExternalLink size={13} aria-label="opens in a new tab" />
          </Anchor>
        )}
        {blueprint.data && isStored(blueprint.data.repository_name) && may('MANAGE_BLUEPRINTS') && (
          <AddToGit space={space} name={name} />
        )}
        {blueprint.data?.enabled && may('PUBLISH_BLUEPRINTS') && (
          <PublishButton space={space} blueprint={blueprint.data} />
        )}
      </PageHeader>
      <Loaded query={blueprint} rows={4}>
        {(body) => (
          <Body
            blueprint={body}
            space={space}
            mayPublish={may('PUBLISH_BLUEPRINTS')}
            mayEdit={may('MANAGE_BLUEPRINTS')}
          />
        )}
      </Loaded>
    </>
  )
}
