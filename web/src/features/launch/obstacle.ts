import type { BlueprintBody } from '@/lib/wire'

/** Why a blueprint cannot be launched at all, whatever is filled in; null where it can. */
export function obstacle(blueprint: Pick<BlueprintBody, 'labels' | 'launch_allowed' | 'errors'>): string | null {
  const blocked = blueprint.labels.find((label) => label.name.toLowerCase().split(':')[0] === 'blocked')
  if (blocked) return blockedWords(blocked.name)
  if (blueprint.errors.length > 0)
    return 'Its text has errors. Whoever looks after it can see and mend them on its page.'
  return blueprint.launch_allowed ? null : 'Launching it is not allowed at the moment; ask a space administrator.'
}

function blockedWords(label: string): string {
  const why = label.slice('blocked'.length).replace(/^:\s*/, '')
  return why === '' ? 'Launching it is blocked by its author.' : `Launching it is blocked: ${why}`
}
