import { Drawer } from '@mantine/core'
import { Instructions } from '@/components/Instructions'
import type { EntryId } from '@/lib/entry'

interface Props {
  space: string
  entry: EntryId & { title: string }
  onClose: () => void
}

/** The instructions of an entry, beside the catalog. */
export function Reading({ space, entry, onClose }: Props) {
  return (
    <Drawer opened onClose={onClose} position="right" size="lg" title={`Instructions: ${entry.title}`}>
      <Instructions space={space} entry={entry} />
    </Drawer>
  )
}
