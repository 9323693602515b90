import { Badge } from '@mantine/core'
import { labelColor } from '@/lib/labelColors'

/** A label in its colour. Its name is always text. */
export function LabelPill({ name, color }: { name: string; color: string | null }) {
  const own = labelColor(color)
  return (
    <Badge
      size="sm"
      tt="none"
      maw="100%"
      title={name}
      bg={`color-mix(in srgb, ${own} 16%, transparent)`}
      c={`light-dark(color-mix(in srgb, ${own}, black 35%), color-mix(in srgb, ${own}, white 55%))`}
    >
      {name}
    </Badge>
  )
}
