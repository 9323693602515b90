import { Badge } from '@mantine/core'
import { labelColor } from '@/lib/labelColors'

/** A label in its colour. Its name is always text. */
export function LabelPill({ name, color }: { name: string; color: string | null }) {
  return (
    <Badge size="sm" tt="none" color={labelColor(color)} variant="light" autoContrast maw="100%" title={name}>
      {name}
    </Badge>
  )
}
