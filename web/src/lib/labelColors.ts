/** The colours a label may have, as clients name them, and what they look like. */
export const LABEL_COLORS: Record<string, string> = {
  aws: '#e07b00',
  darkGray: '#4b5661',
  frogGreen: '#3f9a4f',
  pink: '#d6428a',
  orange: '#d9622b',
  blueGray: '#5b7b95',
  blue: '#2f80c8',
  bordeaux: '#8e2440',
  teal: '#1f8a8a',
  grey: '#73808c',
}

/** What a label's colour looks like; grey where it has none that is known. */
export function labelColor(name: string | null): string {
  return LABEL_COLORS[name ?? ''] ?? '#73808c'
}
