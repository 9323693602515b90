import { ago } from '@/lib/time'
import type { ScanRunBody, SnapshotBody } from '@/lib/wire'

const count = (number: number) => number.toLocaleString('en')

/** What a scan does just now, with how much of it is done. */
export function doing({ step, done, total, scanner }: ScanRunBody): string {
  switch (step) {
    case 'fetching':
      return total === 0 ? 'Fetching the repository' : `Fetching ${count(done)} of ${count(total)} objects`
    case 'listing':
      return 'Listing the files'
    case 'reading':
      return `Reading ${count(done)} of ${count(total)} files`
    case 'scanning':
      return `Looking through the files with ${scanner ?? 'a scanner'} (${done} of ${total})`
    default:
      return 'Comparing with what was known before'
  }
}

/** How far the step is, in percent; null where that is not known. */
export function percent({ step, done, total }: ScanRunBody): number | null {
  if (total === 0) return null
  return ((step === 'scanning' ? done - 1 : done) / total) * 100
}

export function goesOn(run: ScanRunBody | null): run is ScanRunBody {
  return run?.state === 'running'
}

/** How a scan ended that came to no end by itself; null for others. */
export function brokenOff(run: ScanRunBody, now: number): string | null {
  if (run.state === 'cancelled') return `Cancelled by ${run.cancelled_by ?? 'somebody'} ${ago(run.ended_at, now)}`
  if (run.state === 'interrupted') return `Broke off ${ago(run.ended_at, now)}, for its server ended`
  return null
}

/** What to tell whoever pressed Cancel. */
export function afterCancel(run: ScanRunBody): string {
  return run.state === 'cancelled'
    ? 'The scan was cancelled. What was known before is as it was.'
    : 'The scan had just ended, so there was nothing to cancel.'
}

/** What was found and what broke off, the newest first. */
export function inOrder(snapshots: SnapshotBody[], runs: ScanRunBody[]): (SnapshotBody | ScanRunBody)[] {
  const over = runs.filter((run) => run.state === 'cancelled' || run.state === 'interrupted')
  const at = (one: SnapshotBody | ScanRunBody) =>
    Date.parse('taken_at' in one ? one.taken_at : (one.ended_at ?? one.started_at))
  return [...snapshots, ...over].sort((one, other) => at(other) - at(one))
}
