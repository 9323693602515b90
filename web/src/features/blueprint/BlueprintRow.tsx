import { Alert, Anchor, Badge, Card, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconExternalLink } from '@tabler/icons-react'
import { TextLink } from '@/components/links'
import { Status } from '@/components/Status'
import { useNow } from '@/components/useNow'
import { isStored, sourceName } from '@/lib/names'
import { ago } from '@/lib/time'
import type { BlueprintBody } from '@/lib/wire'
import { fileLine, fileNews } from './fileState'
import { publication } from './publication'
import { PublishButton } from './PublishButton'

function Origin({ blueprint }: { blueprint: BlueprintBody }) {
  const now = useNow(30_000)
  const { file, url } = blueprint
  return (
    <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
      {file ? (
        <>
          {url ? (
            <Anchor href={url} target="_blank" rel="noreferrer" size="xs">
              {file.path} <IconExternalLink size={11} aria-label="opens in a new tab" />
            </Anchor>
          ) : (
            file.path
          )}{' '}
          of {blueprint.repository_name}
          {blueprint.repository_branch && `, ${blueprint.repository_branch}`}
          {blueprint.commit && ` at ${blueprint.commit.slice(0, 8)}`}
        </>
      ) : (
        <>Kept in {sourceName(blueprint.repository_name)}</>
      )}
      , version {blueprint.version}, changed {ago(blueprint.last_modified, now)}
      {blueprint.modified_by && ` by ${blueprint.modified_by}`}
      {blueprint.num_of_active_environments > 0 &&
        `, ${blueprint.num_of_active_environments} ${blueprint.num_of_active_environments === 1 ? 'environment lives' : 'environments live'}`}
    </Text>
  )
}

function FirstFault({ blueprint }: { blueprint: BlueprintBody }) {
  const [first, ...more] = blueprint.errors
  if (!first) return null
  const link = fileLine(blueprint, first.line)
  const place = first.line ? `Line ${first.line}` : 'The file'
  return (
    <Text size="sm" c="red">
      {link ? (
        <Anchor href={link} target="_blank" rel="noreferrer" size="sm" c="red" underline="always">
          {place}
        </Anchor>
      ) : (
        place
      )}
      : {first.message}
      {more.length > 0 && ` And ${more.length} more.`}
    </Text>
  )
}

interface Props {
  space: string
  blueprint: BlueprintBody
  mayPublish: boolean
}

/** One blueprint of the list: what it is, where it lies, what is wrong with it. */
export function BlueprintRow({ space, blueprint, mayPublish }: Props) {
  const news = fileNews(blueprint)
  const repository = isStored(blueprint.repository_name) ? undefined : blueprint.repository_name
  return (
    <Card component="article" padding="md" aria-label={blueprint.name}>
      <Group justify="space-between" align="flex-start">
        <Stack gap={4} flex="1 1 280px" style={{ minWidth: 0 }}>
          <Group gap="sm">
            <TextLink
              to="/$space/blueprints/$blueprint"
              params={{ space, blueprint: blueprint.name }}
              search={{ repository }}
              fw={650}
            >
              {blueprint.display_name}
            </TextLink>
            <Status size="sm" {...publication(blueprint)} />
            {[...new Set(blueprint.grains.map((grain) => grain.kind))].map((kind) => (
              <Badge key={kind} variant="light" size="sm" tt="none">
                {kind}
              </Badge>
            ))}
          </Group>
          {blueprint.description && (
            <Text size="sm" lineClamp={2}>
              {blueprint.description}
            </Text>
          )}
          <FirstFault blueprint={blueprint} />
          <Origin blueprint={blueprint} />
        </Stack>
        {mayPublish && <PublishButton space={space} blueprint={blueprint} />}
      </Group>
      {news && (
        <Alert mt="sm" color="orange" variant="light" icon={<IconAlertTriangle />} title={news.title}>
          {news.text}
        </Alert>
      )}
    </Card>
  )
}
