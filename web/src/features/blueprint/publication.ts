import type { Tone } from '@/lib/status'
import type { BlueprintBody } from '@/lib/wire'

/** Whether people see a blueprint in the catalog, and if not, whether they could. */
export function publication(blueprint: Pick<BlueprintBody, 'enabled' | 'errors'>): { label: string; tone: Tone } {
  if (blueprint.errors.length > 0) return { label: 'Has errors', tone: 'bad' }
  return blueprint.enabled ? { label: 'Published', tone: 'good' } : { label: 'Not published', tone: 'calm' }
}
