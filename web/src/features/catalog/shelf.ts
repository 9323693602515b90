import { inWords, parseDuration } from '@/lib/duration'
import type { BlueprintBody, Policies } from '@/lib/wire'

/** Entries that a text finds in name, description or label. */
export function matching(list: BlueprintBody[], text: string): BlueprintBody[] {
  const needle = text.trim().toLowerCase()
  if (needle === '') return list
  const words = (one: BlueprintBody) =>
    [one.name, one.display_name, one.description ?? '', ...one.labels.map((label) => label.name)]
      .join(' ')
      .toLowerCase()
  return list.filter((one) => words(one).includes(needle))
}

/** How long its environments may live, in words. */
export function lasts(policies: Policies): string {
  const longest = parseDuration(policies.max_duration)
  if (longest !== null && longest > 0) return `Up to ${inWords(longest)}`
  return policies.always_on ? 'As long as needed' : 'Any duration'
}
