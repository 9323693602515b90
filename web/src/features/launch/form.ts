import { ALWAYS_ON, defaultDuration } from '@/lib/duration'
import { formFaults, launchInputs, startValue } from '@/lib/inputs'
import { proposeName } from '@/lib/names'
import type { CatalogItemBody, LaunchRequest } from '@/lib/wire'

export interface LaunchDraft {
  name: string
  description: string
  duration: string
  values: Record<string, string>
  tags: Record<string, string>
}

/** The form as it opens. */
export function draftOf(item: CatalogItemBody, random?: () => number): LaunchDraft {
  return {
    name: proposeName(item.details.name, random),
    description: '',
    duration: defaultDuration(item.policies),
    values: Object.fromEntries(item.details.inputs.map((input) => [input.name, startValue(input)])),
    tags: Object.fromEntries(item.tags.map((tag) => [tag.name, tag.default_value ?? ''])),
  }
}

/** All that is wrong, by field; the name's fault under `environment_name`. */
export function draftFaults(item: CatalogItemBody, draft: LaunchDraft): Record<string, string> {
  const faults = formFaults(item.details.inputs, draft.values)
  if (draft.name.trim() === '') faults.environment_name = 'Give the environment a name.'
  return faults
}

export function requestOf(item: CatalogItemBody, draft: LaunchDraft): LaunchRequest {
  const { details } = item
  const tags = Object.entries(draft.tags).filter(([, value]) => value !== '')
  return {
    blueprint_name: details.name,
    environment_name: draft.name.trim(),
    ...(draft.description.trim() === '' ? {} : { description: draft.description.trim() }),
    inputs: launchInputs(details.inputs, draft.values),
    ...(tags.length === 0 ? {} : { tags: Object.fromEntries(tags) }),
    ...(draft.duration === ALWAYS_ON ? {} : { duration: draft.duration }),
    source: { blueprint_name: details.name, repository_name: details.repository_name },
  }
}
