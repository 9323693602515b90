/** The colours a space may have, as clients name them, and what they look like. */
export const SPACE_COLORS: Record<string, string> = {
  darkBlue: '#1c4e8a',
  mediumBlue: '#2f80c8',
  midnightBlue: '#243b6b',
  blueGrey: '#5b7b95',
  darkGreen: '#22705a',
  frogGreen: '#3f9a4f',
  pinkPurple: '#8d4bb0',
  pinkRed: '#c93f62',
  pinkBrown: '#9d6152',
  darkGray: '#4b5661',
  mediumGray: '#73808c',
  lightGrey: '#8d9aa5',
}

export function swatch(color: string | null): string {
  return SPACE_COLORS[color ?? ''] ?? '#1c4e8a'
}
