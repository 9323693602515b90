import type { BlueprintBody } from '@/lib/wire'

/** Why a blueprint cannot be launched at all, whatever is filled in; null where it can. */
export function obstacle(
  blueprint: Pick<BlueprintBody, 'launch_refusal' | 'launch_allowed' | 'errors'>,
): string | null {
  if (blueprint.errors.length > 0)
    return 'Its text has errors. Whoever looks after it can see and mend them on its page.'
  if (blueprint.launch_allowed) return null
  return blueprint.launch_refusal ?? 'Launching it is not allowed at the moment; ask a space administrator.'
}
