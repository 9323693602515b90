/** Height of a log line in pixels; the style sheet has the same. */
export const LINE_HEIGHT = 20
const SPARE = 30

/** Which lines to draw: those in view and some on either side, so that scrolling never shows a gap. */
export function visible(top: number, height: number, count: number): { from: number; to: number } {
  const from = Math.max(0, Math.min(count, Math.floor(top / LINE_HEIGHT)) - SPARE)
  const to = Math.min(count, Math.ceil((top + height) / LINE_HEIGHT) + SPARE)
  return { from, to: Math.max(from, to) }
}
