import type { Output } from '@/lib/wire'

/** Whether a value may be followed: only the web's own schemes, so that no output can run script in the reader's browser. */
export function isLink(output: Pick<Output, 'kind' | 'value' | 'sensitive'>): boolean {
  if (output.kind !== 'link' || output.sensitive || !URL.canParse(output.value)) return false
  return ['http:', 'https:'].includes(new URL(output.value).protocol)
}

export function quickFirst(outputs: Output[]): Output[] {
  return [...outputs].sort((a, b) => Number(b.quick) - Number(a.quick))
}
