import type { ProviderBody } from '@/lib/wire'
import type { Picked } from './choose/picked'

/** Which step a connection is at: provider and consent, project, name and branch, done. */
export function stepOf(provider: ProviderBody | null, picked: Picked | null, connected: string | null): number {
  if (provider === null || !provider.authorized) return 0
  if (picked === null) return 1
  return connected === null ? 2 : 3
}
