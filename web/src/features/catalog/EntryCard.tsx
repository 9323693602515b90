import { ActionIcon, Badge, Box, Button, Card, Group, Stack, Text, Title } from '@mantine/core'
import {
  IconAlertTriangle,
  IconBook,
  IconHeart,
  IconHeartFilled,
  IconLock,
  IconRocket,
  IconSettings,
} from '@tabler/icons-react'
import { memo } from 'react'
import { ButtonLink } from '@/components/links'
import { useNow } from '@/components/useNow'
import { lostSource } from '@/lib/source'
import { ago } from '@/lib/time'
import type { CardBody } from '@/lib/wire'
import { EntryIcon } from './icons'
import { LabelPill } from './LabelPill'
import { lasts, readyInWords, successInWords } from './shelf'

/** What a person can do with an entry beside launching it; null where they may not. */
export interface EntryActions {
  like: (card: CardBody) => void
  read: (card: CardBody) => void
  change: ((card: CardBody) => void) | null
}

interface Props {
  card: CardBody
  space: string
  mayLaunch: boolean
  actions: EntryActions
}

function Facts({ card }: { card: CardBody }) {
  const now = useNow(60_000)
  const ready = readyInWords(card)
  const facts = [
    ready && `Ready in ${ready}`,
    successInWords(card) ?? 'Not launched lately',
    card.last_used && `Last used ${ago(card.last_used, now)}`,
    lasts(card),
    card.running > 0 && `${card.running} running`,
    card.maintainer && `Kept by ${card.maintainer}`,
  ].filter((fact): fact is string => Boolean(fact))
  return (
    <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
      {facts.join(' · ')}
    </Text>
  )
}

function Warning({ icon, children }: { icon: 'lock' | 'alert'; children: string }) {
  const Icon = icon === 'lock' ? IconLock : IconAlertTriangle
  const style = { flexShrink: 0, marginTop: 2 }
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <Icon size={16} aria-hidden style={style} color="var(--mantine-color-orange-6)" />
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {children}
      </Text>
    </Group>
  )
}

function Head({ card, actions }: { card: CardBody; actions: EntryActions }) {
  const Heart = card.favorite ? IconHeartFilled : IconHeart
  return (
    <Group wrap="nowrap" align="flex-start">
      <EntryIcon card={card} />
      <Stack gap={4} style={{ minWidth: 0 }} flex={1}>
        <Title order={2} size="h4" style={{ overflowWrap: 'anywhere' }}>
          {card.title}
        </Title>
        <Group gap={6}>
          {card.sort === 'family' && (
            <Badge size="sm" variant="light" tt="none">
              several variants
            </Badge>
          )}
          {card.kinds.map((kind) => (
            <Badge key={kind} size="sm" variant="outline" color="gray" tt="none">
              {kind}
            </Badge>
          ))}
          {card.labels.map((label) => (
            <LabelPill key={label.name} {...label} />
          ))}
        </Group>
      </Stack>
      <ActionIcon
        variant="subtle"
        color={card.favorite ? 'red' : 'gray'}
        aria-pressed={card.favorite}
        aria-label={`Favourite ${card.title}`}
        onClick={() => actions.like(card)}
      >
        <Heart size={18} />
      </ActionIcon>
    </Group>
  )
}

/** One entry of the catalog. */
export const EntryCard = memo(function EntryCard({ card, space, mayLaunch, actions }: Props) {
  const lost = lostSource(card)
  const { change, read } = actions
  return (
    <Card component="article" aria-label={card.title} h="100%">
      <Stack h="100%" gap="sm">
        <Head card={card} actions={actions} />
        <Box flex={1}>
          <Text size="sm" c={card.description ? undefined : 'dimmed'} lineClamp={3}>
            {card.description ?? 'No description.'}
          </Text>
        </Box>
        {card.launch_refusal !== null && <Warning icon="lock">{`Cannot be launched: ${card.launch_refusal}`}</Warning>}
        {lost && <Warning icon="alert">{`${lost} A launch will fail until it is back.`}</Warning>}
        <Facts card={card} />
        <Group justify="flex-end" gap="xs">
          {change && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={`Settings of ${card.title}`}
              onClick={() => change(card)}
            >
              <IconSettings size={18} />
            </ActionIcon>
          )}
          {card.has_instructions && (
            <Button
              variant="default"
              leftSection={<IconBook size={17} />}
              onClick={() => read(card)}
              aria-label={`Instructions of ${card.title}`}
            >
              Instructions
            </Button>
          )}
          {mayLaunch && (
            <ButtonLink
              to="/$space/catalog/$blueprint/launch"
              params={{ space, blueprint: card.name }}
              search={{ repository: card.repository_name }}
              leftSection={<IconRocket size={17} />}
              disabled={card.launch_refusal !== null}
              aria-label={`Launch ${card.title}`}
            >
              Launch
            </ButtonLink>
          )}
        </Group>
      </Stack>
    </Card>
  )
})
