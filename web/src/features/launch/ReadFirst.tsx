import { Accordion } from '@mantine/core'
import { IconBook } from '@tabler/icons-react'
import { Instructions } from '@/components/Instructions'
import type { CatalogItemBody } from '@/lib/wire'

/** The author's instructions above the form, closed until somebody wants to read them; fetched only then. */
export function ReadFirst({ item, space }: { item: CatalogItemBody; space: string }) {
  if (!item.has_instructions) return null
  return (
    <Accordion variant="contained" keepMounted={false}>
      <Accordion.Item value="instructions">
        <Accordion.Control icon={<IconBook size={18} />}>Instructions</Accordion.Control>
        <Accordion.Panel>
          <Instructions space={space} entry={item.details} />
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  )
}
