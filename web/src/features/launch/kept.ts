import type { CatalogItemBody } from '@/lib/wire'
import type { LaunchDraft } from './draft'

/** A draft survives a reload of the page, but not the browser's tab, and never with anything sensitive in it. */
const place = (space: string, blueprint: string) => `launch:${space}/${blueprint}`

export function keep(space: string, item: CatalogItemBody, draft: LaunchDraft) {
  const secret = new Set(item.details.inputs.filter((input) => input.sensitive).map((input) => input.name))
  const values = Object.fromEntries(Object.entries(draft.values).filter(([name]) => !secret.has(name)))
  try {
    sessionStorage.setItem(place(space, item.details.name), JSON.stringify({ ...draft, values }))
  } catch {
    // A full or forbidden storage only means that a reload begins anew.
  }
}

export function forget(space: string, blueprint: string) {
  try {
    sessionStorage.removeItem(place(space, blueprint))
  } catch {
    // Nothing was kept then.
  }
}

/** The fresh draft with what was kept of an earlier one; inputs that the blueprint no longer has are left out. */
export function restored(space: string, fresh: LaunchDraft, blueprint: string): LaunchDraft {
  try {
    const kept = JSON.parse(sessionStorage.getItem(place(space, blueprint)) ?? '{}') as Partial<LaunchDraft>
    const values = Object.entries(kept.values ?? {}).filter(([name]) => name in fresh.values)
    return { ...fresh, ...kept, values: { ...fresh.values, ...Object.fromEntries(values) } }
  } catch {
    return fresh
  }
}
