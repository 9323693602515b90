import { Badge, Loader } from '@mantine/core'
import type { Tone } from '@/lib/status'

const COLORS: Record<Tone, string> = {
  calm: 'gray',
  busy: 'tide',
  good: 'teal',
  warn: 'orange',
  bad: 'red',
  over: 'gray',
}

/** A status as a pill; what is moving, turns. */
export function Status({ label, tone, size = 'lg' }: { label: string; tone: Tone; size?: 'sm' | 'lg' }) {
  const mark =
    tone === 'busy' ? <Loader size={10} color="currentColor" aria-hidden /> : <span className="dot" aria-hidden />
  return (
    <Badge size={size} radius="sm" variant="light" color={COLORS[tone]} tt="none" leftSection={mark}>
      {label}
    </Badge>
  )
}
