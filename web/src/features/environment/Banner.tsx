import { Alert } from '@mantine/core'
import type { StatusView, Tone } from '@/lib/status'

const COLORS: Record<Tone, string> = {
  calm: 'gray',
  busy: 'tide',
  good: 'teal',
  warn: 'orange',
  bad: 'red',
  over: 'gray',
}

/** How it is, and what keeps it waiting, each in a sentence. */
export function Banner({ status, waitingFor }: { status: StatusView; waitingFor: string | null }) {
  return (
    <Alert color={COLORS[status.tone]} variant="light" role="status" title={status.label}>
      {status.sentence}
      {waitingFor && ` ${waitingFor}.`}
    </Alert>
  )
}
