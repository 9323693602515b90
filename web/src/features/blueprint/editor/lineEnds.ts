/** The text as the editor has it, whose lines end in a line feed alone. */
export const plain = (text: string) => text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')

/** The text with the line ends of the original, where those were all of Windows' kind; a change then changes nothing else. */
export function endingLike(original: string, text: string): string {
  const windows = original.includes('\r\n') && !/(^|[^\r])\n/.test(original)
  return windows ? text.replaceAll('\n', '\r\n') : text
}
