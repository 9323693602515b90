import { ALWAYS_ON, defaultDuration } from '@/lib/duration'
import { formFaults, launchInputs, startValue } from '@/lib/inputs'
import { proposeName } from '@/lib/names'
import type { CatalogItemBody, LaunchRequest } from '@/lib/wire'

/** What a person filled in so far. */
export interface LaunchDraft {
  name: string
  description: string
  /** E-mail address; empty: the person who launches. */
  owner: string
  collaborators: string[]
  /** Everybody in the space may act. */
  everybody: boolean
  /** When it starts, in local time as the browser's control writes it; null: at once. */
  start: string | null
  /** ISO 8601, {@link ALWAYS_ON} or {@link AT_A_TIME}. */
  duration: string
  /** The end in local time as the browser's control writes it, where the duration is {@link AT_A_TIME}. */
  end: string
  values: Record<string, string>
  tags: Record<string, string>
  /** Each `key` or `key:value`. */
  labels: string[]
}

/** Stands for an end that is given as a date and time. */
export const AT_A_TIME = 'at-a-time'

/** The form as it opens. */
export function draftOf(item: CatalogItemBody, random?: () => number): LaunchDraft {
  return {
    name: proposeName(item.details.name, random),
    description: '',
    owner: '',
    collaborators: [],
    everybody: false,
    start: null,
    duration: defaultDuration(item.policies),
    end: '',
    values: Object.fromEntries(item.details.inputs.map((input) => [input.name, startValue(input)])),
    tags: Object.fromEntries(item.tags.map((tag) => [tag.name, tag.default_value ?? ''])),
    labels: [],
  }
}

/** Fields that are not inputs, by the name that the server knows them by. */
export const OWN_FIELDS: Record<string, string> = {
  environment_name: 'Environment name',
  owner_email: 'Owner',
  collaborators_emails: 'Collaborators',
  duration: 'Duration',
  scheduled_start_time: 'Start',
  scheduled_end_time: 'End',
}

function endFault(draft: LaunchDraft, from: number): string | null {
  if (draft.duration !== AT_A_TIME) return null
  const end = Date.parse(draft.end)
  if (Number.isNaN(end)) return 'Say when it ends.'
  if (end > from) return null
  return draft.start === null ? 'This time has passed already.' : 'It has to end after it starts.'
}

function startFault({ start }: LaunchDraft, now: number): string | null {
  if (start === null) return null
  const time = Date.parse(start)
  if (Number.isNaN(time)) return 'Say when it starts.'
  return time <= now ? 'This time has passed already.' : null
}

/** All that is wrong, by field. What is hidden is not asked for. */
export function draftFaults(
  item: CatalogItemBody,
  draft: LaunchDraft,
  hidden: (name: string) => boolean = () => false,
  now = Date.now(),
): Record<string, string> {
  const asked = item.details.inputs.filter((input) => !hidden(input.name))
  const faults = formFaults(asked, draft.values)
  const start = startFault(draft, now)
  const begin = draft.start === null || start !== null ? now : Date.parse(draft.start)
  const end = endFault(draft, begin)
  if (draft.name.trim() === '') faults.environment_name = 'Give the environment a name.'
  if (start !== null) faults.scheduled_start_time = start
  if (end !== null) faults.scheduled_end_time = end
  return faults
}

function labelOf(text: string) {
  const colon = text.indexOf(':')
  return colon < 0
    ? { key: text.trim(), value: null }
    : { key: text.slice(0, colon).trim(), value: text.slice(colon + 1).trim() }
}

function life({ duration, end }: LaunchDraft): Pick<LaunchRequest, 'duration' | 'scheduled_end_time'> {
  if (duration === ALWAYS_ON) return {}
  if (duration !== AT_A_TIME) return { duration }
  const time = Date.parse(end)
  return Number.isNaN(time) ? {} : { scheduled_end_time: new Date(time).toISOString() }
}

function beginning({ start }: LaunchDraft): Pick<LaunchRequest, 'scheduled_start_time'> {
  const time = start === null ? Number.NaN : Date.parse(start)
  return Number.isNaN(time) ? {} : { scheduled_start_time: new Date(time).toISOString() }
}

function people({ owner, collaborators, everybody }: LaunchDraft): Partial<LaunchRequest> {
  const shared = collaborators.length > 0 || everybody
  return {
    ...(owner.trim() === '' ? {} : { owner_email: owner.trim() }),
    ...(shared ? { collaborators: { collaborators_emails: collaborators, all_space_members: everybody } } : {}),
  }
}

/** The body of the launch, and of its preview: what is empty or hidden stays out. */
export function requestOf(
  item: CatalogItemBody,
  draft: LaunchDraft,
  hidden: (name: string) => boolean = () => false,
): LaunchRequest {
  const { details } = item
  const asked = details.inputs.filter((input) => !hidden(input.name))
  const tags = Object.entries(draft.tags).filter(([, value]) => value !== '')
  return {
    blueprint_name: details.name,
    environment_name: draft.name.trim(),
    ...(draft.description.trim() === '' ? {} : { description: draft.description.trim() }),
    inputs: launchInputs(asked, draft.values),
    ...(tags.length === 0 ? {} : { tags: Object.fromEntries(tags) }),
    ...(draft.labels.length === 0 ? {} : { labels: draft.labels.map(labelOf) }),
    ...people(draft),
    ...beginning(draft),
    ...life(draft),
    source: { blueprint_name: details.name, repository_name: details.repository_name },
  }
}
