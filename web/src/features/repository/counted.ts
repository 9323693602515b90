import type { RepositoryBody } from '@/lib/wire'

/** `3 assets: 2 terraform, 1 helm`. */
export function counted(byKind: Record<string, number>): string {
  const kinds = Object.entries(byKind).filter(([, count]) => count > 0)
  const all = kinds.reduce((sum, [, count]) => sum + count, 0)
  if (all === 0) return 'No assets found'
  const named = kinds.map(([kind, count]) => `${count} ${kind}`).join(', ')
  return `${all} asset${all === 1 ? '' : 's'}: ${named}`
}

/** A connection that works may still have something said about it, such as that its project is archived. */
export function noteTone(repository: Pick<RepositoryBody, 'status'>): 'red' | 'orange' {
  return ['Connected', 'Syncing'].includes(repository.status) ? 'orange' : 'red'
}
