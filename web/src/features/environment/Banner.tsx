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

/** In one sentence: how it is, and what it waits for. */
export function Banner({ status, waitingFor }: { status: StatusView; waitingFor: string | null }) {
  return (
    <Alert color={COLORS[status.tone]} variant="light" role="status" title={status.label}>
      {status.sentence}
      {waitingFor && ` It waits for ${waitingFor}.`}
    </Alert>
  )
}
