import type { LogLine } from './wire'

/** As much of the browser's EventSource as the log needs. */
export interface Source {
  onopen: ((event: Event) => void) | null
  onmessage: ((event: MessageEvent<string>) => void) | null
  onerror: ((event: Event) => void) | null
  addEventListener(type: string, listener: () => void): void
  close(): void
}

export type StreamState = 'connecting' | 'live' | 'broken' | 'over'

export interface Follow {
  /** The last line that is known already; 0 for none. */
  after: number
  /** Opens the stream of the lines after a sequence. */
  open(after: number): Source
  onLines(lines: LogLine[]): void
  onState(state: StreamState): void
  /** Runs something later; gives back a way to forget it. */
  later(ms: number, run: () => void): () => void
}

const BATCH = 80
const LONGEST_WAIT = 10_000

/**
 * Follows a log until it says that it is at its end or that we may not read on, or until told to stop. A broken connection is taken up again after the last line seen, waiting longer each
 * time (0.5 s to 10 s); a line that arrives resets the wait. Lines are handed on in batches.
 */
export function followLog(how: Follow): () => void {
  let last = how.after
  let failures = 0
  let stopped = false
  let source: Source | null = null
  let batch: LogLine[] = []
  let forgetFlush: (() => void) | null = null
  let forgetRetry: (() => void) | null = null

  const flush = () => {
    forgetFlush = null
    const lines = batch
    batch = []
    if (lines.length > 0 && !stopped) how.onLines(lines)
  }

  const connect = () => {
    if (stopped) return
    how.onState(failures === 0 ? 'connecting' : 'broken')
    source = how.open(last)
    source.onopen = () => how.onState('live')
    source.onmessage = (event) => {
      const line = JSON.parse(event.data) as LogLine
      failures = 0
      if (line.sequence <= last) return
      last = line.sequence
      batch.push(line)
      forgetFlush ??= how.later(BATCH, flush)
    }
    source.addEventListener('end', () => {
      source?.close()
      how.onState('over')
    })
    source.addEventListener('refused', () => {
      source?.close()
      how.onState('broken')
    })
    source.onerror = () => {
      source?.close()
      failures += 1
      forgetRetry = how.later(Math.min(LONGEST_WAIT, 250 * 2 ** failures), connect)
    }
  }

  connect()
  return () => {
    stopped = true
    source?.close()
    forgetFlush?.()
    forgetRetry?.()
  }
}
