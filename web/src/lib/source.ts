import type { BlueprintBody } from './wire'

const WORDS: Record<string, string> = {
  gone: 'is not there any more',
  disconnected: 'is in a repository that is not connected any more',
}

/** Why the code behind a blueprint cannot be had; null where it can, or where none is known. */
export function lostSource(blueprint: Pick<BlueprintBody, 'made_of'>): string | null {
  const { made_of: made } = blueprint
  const words = made && WORDS[made.state]
  return made && words ? `The code at ${made.path} of ${made.repository_name} ${words}.` : null
}
