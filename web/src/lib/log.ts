import anser from 'anser'
import type { LogLine } from './wire'

/** Adds lines to lines: in order, each sequence once, however often a reconnect repeats them. */
export function mergeLines(known: LogLine[], arrived: LogLine[]): LogLine[] {
  const last = known.at(-1)?.sequence ?? 0
  const rising = arrived.every((line, index) => line.sequence > (arrived[index - 1]?.sequence ?? last))
  if (rising) return arrived.length === 0 ? known : [...known, ...arrived]
  const bySequence = new Map([...known, ...arrived].map((line) => [line.sequence, line]))
  return [...bySequence.values()].sort((a, b) => a.sequence - b.sequence)
}

export interface Piece {
  text: string
  className: string
}

/** Splits a line into coloured pieces. The text stays text: nothing a tool prints becomes markup. */
export function pieces(text: string): Piece[] {
  const visible = text.replace(/\r+$/, '').split('\r').at(-1) ?? ''
  const parsed = anser.ansiToJson(visible, { use_classes: true, remove_empty: true, json: true })
  return parsed.map((part) => ({
    // eslint-disable-next-line no-control-regex -- what is left of control sequences is dropped
    text: part.content.replace(/\u001b\[[0-9;?]*[A-Za-z]|[\u0000-\u0008\u000b-\u001f\u007f]/g, ''),
    className: [part.fg, part.decoration].filter((name): name is string => Boolean(name)).join(' '),
  }))
}

export function plain(text: string): string {
  return pieces(text)
    .map((piece) => piece.text)
    .join('')
}

/** The lines that hold a text, case aside; all lines for an empty one. */
export function search(lines: LogLine[], wanted: string): LogLine[] {
  const needle = wanted.trim().toLowerCase()
  return needle === '' ? lines : lines.filter((line) => plain(line.text).toLowerCase().includes(needle))
}

/** A line that a reader looks for first. */
export function isErrorLine(text: string): boolean {
  return /^\W*(error|fatal|panic)\b/i.test(plain(text))
}

/** The whole log as a text file. */
export function asText(lines: LogLine[]): string {
  return lines.map((line) => `${line.time} ${line.step.padEnd(8)} ${plain(line.text)}\n`).join('')
}
