import { Modal, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '@/components/Loaded'
import { tell } from '@/components/notify'
import { entryPath } from '@/lib/entry'
import { call } from '@/lib/http'
import { keys } from '@/lib/queries'
import type { CardBody, CatalogItemBody } from '@/lib/wire'
import { LooksForm } from './LooksForm'
import { PolicyForm } from './PolicyForm'

interface Props {
  space: string
  card: CardBody
  onClose: () => void
}

/** How an entry is shown, and what its policy allows. */
export function SettingsDialog({ space, card, onClose }: Props) {
  const item = useQuery({
    queryKey: [...keys.of(space, 'catalog'), 'item', card.repository_name, card.name],
    queryFn: ({ signal }) => call<CatalogItemBody>('GET', entryPath(space, card), undefined, signal),
  })
  const saved = () => {
    onClose()
    tell(`${card.title} has been changed.`)
  }
  return (
    <Modal opened onClose={onClose} title={`Settings of ${card.title}`} size="lg">
      <Tabs defaultValue="looks">
        <Tabs.List mb="md">
          <Tabs.Tab value="looks">How it is shown</Tabs.Tab>
          <Tabs.Tab value="policy">How long, how many</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="looks">
          <LooksForm space={space} card={card} onSaved={saved} />
        </Tabs.Panel>
        <Tabs.Panel value="policy">
          <Loaded query={item}>
            {({ policies }) => <PolicyForm space={space} card={card} policies={policies} onSaved={saved} />}
          </Loaded>
        </Tabs.Panel>
      </Tabs>
    </Modal>
  )
}
