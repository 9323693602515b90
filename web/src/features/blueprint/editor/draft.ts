import { isStored } from '@/lib/names'
import type { BlueprintBody } from '@/lib/wire'

/** What is being written and was not saved yet; kept in this browser alone. */
export interface Draft {
  text: string
  /** The version it is based on; 0 for a new blueprint. */
  basedOn: number
  /** The name somebody wants for a new blueprint. */
  name: string
  /** Milliseconds since 1970. */
  at: number
}

/** The name of the draft of a blueprint, by itself and with its repository where it lies in one. */
export const draftNamed = (name: string, repository: string | undefined) =>
  repository === undefined || isStored(repository) ? name : `${repository}/${name}`

export const draftOf = (blueprint: BlueprintBody) => draftNamed(blueprint.name, blueprint.repository_name)

const key = (space: string, blueprint: string | null) =>
  `slipway.draft.${encodeURIComponent(space)}/${blueprint === null ? '' : encodeURIComponent(blueprint)}`

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false
  const { text, basedOn, name, at } = value as Record<string, unknown>
  return typeof text === 'string' && typeof basedOn === 'number' && typeof name === 'string' && typeof at === 'number'
}

/** The draft of a blueprint (null: of a new one), if there is one that can be read. */
export function readDraft(space: string, blueprint: string | null): Draft | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key(space, blueprint)) ?? 'null')
    return isDraft(value) ? value : null
  } catch {
    return null
  }
}

/** @return false where the browser keeps nothing: then leaving the page loses the text */
export function writeDraft(space: string, blueprint: string | null, draft: Draft): boolean {
  try {
    localStorage.setItem(key(space, blueprint), JSON.stringify(draft))
    return true
  } catch {
    dropDraft(space, blueprint) // An older one must not come back as if it were the last.
    return false
  }
}

export function dropDraft(space: string, blueprint: string | null) {
  try {
    localStorage.removeItem(key(space, blueprint))
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
