import { choices, fieldKind, isSeveral, type FieldKind } from '@/lib/inputs'
import type { InputBody } from '@/lib/wire'

export type Control = FieldKind | 'radio' | 'several' | 'duration' | 'remote' | 'file' | 'date' | 'datetime' | 'table'

/** Types whose values are known only to the server, and only when they are asked for. */
const REMOTE = ['agent', 'execution-host', 'credentials', 'parameter', 'input-source', 'env']
/** Radio buttons need room; more than this is a list. */
const MOST_RADIOS = 8

/** Which control an input gets; `wish` is what the author's form says of it. */
export function controlOf(input: InputBody, wish: string | null = null): Control {
  if (wish === 'date' || wish === 'datetime') return wish
  if (wish === 'object') return 'table'
  if (input.type === 'file') return 'file'
  if (REMOTE.includes(input.type)) return 'remote'
  if (input.style === 'duration') return 'duration'
  if (isSeveral(input)) return 'several'
  if (input.style === 'radio' && choices(input).length > 0 && choices(input).length <= MOST_RADIOS) return 'radio'
  return fieldKind(input)
}
