import { Anchor, Badge, Card, Checkbox, Collapse, Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconExternalLink } from '@tabler/icons-react'
import { Diagnostics } from '@/components/Diagnostics'
import { TextLink } from '@/components/links'
import { Status } from '@/components/Status'
import { evidenceOf } from '@/lib/code'
import type { AssetBody } from '@/lib/wire'
import { AssetInterface } from './AssetInterface'
import { CodeLine } from './CodeLine'

interface Props {
  asset: AssetBody
  space: string
  chosen: boolean
  /** Null where the reader may not generate. */
  onToggle: (() => void) | null
}

function counts(asset: AssetBody): string {
  const inputs = `${asset.inputs.length} input${asset.inputs.length === 1 ? '' : 's'}`
  return `${inputs}, ${asset.outputs.length} output${asset.outputs.length === 1 ? '' : 's'}`
}

function Heading({ asset, space }: { asset: AssetBody; space: string }) {
  return (
    <Group gap="xs">
      <Text fw={650}>{asset.name}</Text>
      <Badge variant="light" tt="none" size="sm">
        {asset.kind}
      </Badge>
      {asset.in_error && <Status size="sm" tone="bad" label="Has errors" />}
      {asset.blueprint_name && (
        <TextLink to="/$space/blueprints/$blueprint" params={{ space, blueprint: asset.blueprint_name }} size="sm">
          Blueprint {asset.blueprint_name}
        </TextLink>
      )}
    </Group>
  )
}

/** By what it was recognised. */
function Evidence({ asset }: { asset: AssetBody }) {
  const evidence = evidenceOf(asset)
  const words = evidence === null ? (asset.facts.evidence ?? '') : evidence.words
  return (
    (evidence !== null || words !== '') && (
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        Known by {evidence && <CodeLine asset={asset} place={evidence} />} {words}
      </Text>
    )
  )
}

export function AssetCard({ asset, space, chosen, onToggle }: Props) {
  const [opened, { toggle }] = useDisclosure(false)
  return (
    <Card component="article" padding="md" aria-label={asset.name}>
      <Group wrap="nowrap" align="flex-start">
        {onToggle && (
          <Checkbox
            mt={4}
            checked={chosen}
            onChange={onToggle}
            disabled={!asset.can_generate}
            aria-label={`Choose ${asset.name}`}
          />
        )}
        <Stack gap={6} flex={1} style={{ minWidth: 0 }}>
          <Heading asset={asset} space={space} />
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {asset.repository} / {asset.path === '.' ? 'its top folder' : asset.path}
            {asset.link && (
              <Anchor href={asset.link} target="_blank" rel="noreferrer" ml={6} size="sm">
                Source <IconExternalLink size={12} aria-label="opens in a new tab" />
              </Anchor>
            )}
          </Text>
          <Evidence asset={asset} />
          {asset.description && (
            <Text size="sm" lineClamp={4} style={{ overflowWrap: 'anywhere' }}>
              {asset.description}
            </Text>
          )}
          {asset.diagnostics.length > 0 && <Diagnostics remarks={asset.diagnostics} />}
          <UnstyledButton onClick={toggle} aria-expanded={opened} fz="sm" c="var(--mantine-color-anchor)">
            <Group gap={4}>
              {counts(asset)}
              <IconChevronDown size={14} style={{ transform: opened ? 'rotate(180deg)' : undefined }} />
            </Group>
          </UnstyledButton>
          <Collapse expanded={opened}>
            <AssetInterface asset={asset} />
          </Collapse>
        </Stack>
      </Group>
    </Card>
  )
}
