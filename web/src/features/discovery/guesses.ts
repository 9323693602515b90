import type { AssetInput } from '@/lib/wire'

const WORDS: Record<string, string> = {
  type: 'Its type was told from its default.',
  default: 'Its default was told from how it is used.',
  sensitive: 'That it is sensitive was told from its name.',
  description: 'Its description was told from a comment or a message.',
}

/** What of an input its author did not write, and what it was told from instead; empty where all is declared. */
export function guesses({ required, source }: Pick<AssetInput, 'required' | 'source'>): string {
  const needed = `That it ${required ? 'is' : 'may not be'} needed was told from how it is used.`
  return (source?.guessed ?? []).map((fact) => (fact === 'required' ? needed : (WORDS[fact] ?? ''))).join(' ')
}
