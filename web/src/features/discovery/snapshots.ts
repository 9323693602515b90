import type { ChangeBody, SnapshotBody } from '@/lib/wire'
import type { Tone } from '@/lib/status'

/** Whether its changes wait for somebody. */
export function waits(snapshot: SnapshotBody): boolean {
  return snapshot.held !== null && snapshot.confirmed_by === null
}

/** What changed, in few words. */
export function summary(snapshot: SnapshotBody): string {
  const parts = [
    [snapshot.appeared, 'new'],
    [snapshot.changed, 'changed'],
    [snapshot.moved, 'moved'],
    [snapshot.vanished, 'gone'],
  ].filter(([count]) => count !== 0)
  const changes = parts.length === 0 ? 'nothing changed' : parts.map(([count, word]) => `${count} ${word}`).join(', ')
  return `${snapshot.assets} asset${snapshot.assets === 1 ? '' : 's'}: ${changes}`
}

const LOOKS: Record<string, { label: string; tone: Tone }> = {
  appeared: { label: 'New', tone: 'good' },
  changed: { label: 'Changed', tone: 'calm' },
  moved: { label: 'Moved', tone: 'calm' },
  vanished: { label: 'Gone', tone: 'warn' },
  broken: { label: 'Broken', tone: 'bad' },
  mended: { label: 'Mended', tone: 'good' },
}

export function changeLook(change: ChangeBody): { label: string; tone: Tone } {
  return LOOKS[change.change] ?? { label: change.change, tone: 'calm' }
}
