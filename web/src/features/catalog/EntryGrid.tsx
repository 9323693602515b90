import { Button, Center, SimpleGrid, Text } from '@mantine/core'
import { useState } from 'react'
import type { CardBody } from '@/lib/wire'
import { EntryCard, type EntryActions } from './EntryCard'

const STEP = 48

/** Calls when an element comes near the screen; the element's own end of life ends the watching. */
function whenNear(element: HTMLElement | null, call: () => void) {
  if (element === null) return undefined
  const watch = (seen: IntersectionObserverEntry[]) => {
    if (seen.some((one) => one.isIntersecting)) call()
  }
  const observer = new IntersectionObserver(watch, { rootMargin: '600px' })
  observer.observe(element)
  return () => observer.disconnect()
}

interface Props {
  cards: CardBody[]
  space: string
  mayLaunch: boolean
  actions: EntryActions
}

/** The entries, as many as have been scrolled to: thousands stay as quick as a few. */
export function EntryGrid({ cards, space, mayLaunch, actions }: Props) {
  const [shown, setShown] = useState(STEP)
  const more = shown < cards.length
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2, xl: 3 }}>
        {cards.slice(0, shown).map((card) => (
          <EntryCard key={`${card.repository_name}/${card.name}`} {...{ card, space, mayLaunch, actions }} />
        ))}
      </SimpleGrid>
      {more && (
        <Center key={shown} ref={(node) => whenNear(node, () => setShown(shown + STEP))} mt="md">
          <Button variant="subtle" onClick={() => setShown(shown + STEP)}>
            Show more
          </Button>
          <Text size="sm" c="dimmed">
            {shown} of {cards.length}
          </Text>
        </Center>
      )}
    </>
  )
}
