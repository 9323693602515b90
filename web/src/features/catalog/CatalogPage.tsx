import { Button, Text } from '@mantine/core'
import { IconBook2, IconTags } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { EmptyState } from '@/components/EmptyState'
import { ButtonLink } from '@/components/links'
import { Loaded } from '@/components/Loaded'
import { PageHeader } from '@/components/PageHeader'
import { useSpace } from '@/lib/useSpace'
import type { CardBody } from '@/lib/wire'
import type { EntryActions } from './EntryCard'
import { Filters } from './Filters'
import { LabelsDialog } from './LabelsDialog'
import { cardsQuery, labelsQuery, useFavorite } from './queries'
import { Reading } from './Reading'
import { SettingsDialog } from './SettingsDialog'
import { EVERYTHING, shelved, type Wish } from './shelf'
import { EntryGrid } from './EntryGrid'

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

interface ListProps {
  cards: CardBody[]
  space: string
  mayLaunch: boolean
  actions: EntryActions
}

function List({ cards, space, mayLaunch, actions }: ListProps) {
  const [wish, setWish] = useState<Wish>(EVERYTHING)
  const labels = useQuery(labelsQuery(space))
  const settled = useDeferredValue(wish)
  const fitting = useMemo(() => shelved(cards, settled), [cards, settled])
  return (
    <>
      <Filters cards={cards} labels={labels.data ?? []} wish={wish} onWish={setWish} />
      <Text size="sm" c="dimmed" mb="xs" role="status">
        {fitting.length === cards.length ? `${cards.length} entries` : `${fitting.length} of ${cards.length} entries`}
      </Text>
      {fitting.length === 0 ? (
        <EmptyState
          icon={<IconBook2 size={30} />}
          title="Nothing fits"
          action={
            <Button variant="default" onClick={() => setWish(EVERYTHING)}>
              Show everything
            </Button>
          }
        >
          No entry of the catalog fits what you are looking for.
        </EmptyState>
      ) : (
        <EntryGrid
          key={JSON.stringify(settled)}
          cards={fitting}
          space={space}
          mayLaunch={mayLaunch}
          actions={actions}
        />
      )}
    </>
  )
}

export function CatalogPage() {
  const { space, may } = useSpace()
  const catalog = useQuery(cardsQuery(space))
  const [reading, setReading] = useState<CardBody | null>(null)
  const [changing, setChanging] = useState<CardBody | null>(null)
  const [labelling, setLabelling] = useState(false)
  const { mutate: like } = useFavorite(space)
  const mayChange = may('MANAGE_BLUEPRINTS')
  const actions = useMemo(() => ({ like, read: setReading, change: mayChange ? setChanging : null }), [like, mayChange])
  return (
    <>
      <PageHeader title="Catalog" lead="Ready-made environments. Pick one, answer a few questions, launch.">
        {mayChange && (
          <Button variant="default" leftSection={<IconTags size={17} />} onClick={() => setLabelling(true)}>
            Labels
          </Button>
        )}
      </PageHeader>
      <Loaded query={catalog}>
        {(cards) =>
          cards.length === 0 ? (
            <Nothing space={space} build={may('PUBLISH_BLUEPRINTS')} />
          ) : (
            <List cards={cards} space={space} mayLaunch={may('LAUNCH_ENVIRONMENTS')} actions={actions} />
          )
        }
      </Loaded>
      {reading && <Reading space={space} entry={reading} onClose={() => setReading(null)} />}
      {changing && <SettingsDialog space={space} card={changing} onClose={() => setChanging(null)} />}
      {labelling && <LabelsDialog space={space} onClose={() => setLabelling(false)} />}
    </>
  )
}
