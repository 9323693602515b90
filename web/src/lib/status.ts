/** What a status looks like and what it lets a person do; the only place that knows the words. */
export type Tone = 'calm' | 'busy' | 'good' | 'warn' | 'bad' | 'over'
export type EnvironmentAction = 'end' | 'extend' | 'retry' | 'force_end' | 'rename' | 'collaborate'

export interface StatusView {
  label: string
  tone: Tone
  /** Something is going on: look again soon, follow the log. */
  moving: boolean
  /** Nothing will happen to it any more. */
  over: boolean
  sentence: string
  actions: Record<EnvironmentAction, boolean>
}

type Entry = [tone: Tone, moving: boolean, over: boolean, sentence: string]
const ENTRIES: Record<string, Entry> = {
  Scheduled: ['calm', true, false, 'It was put off and starts by itself. End it to take the launch back.'],
  Launching: ['busy', true, false, 'It is being built. Follow the log below; outputs appear as soon as they exist.'],
  Active: ['good', false, false, 'It is up. Use its outputs, extend its time, or end it when you are done.'],
  'Active With Error': ['warn', false, false, 'Something went wrong. Read what happened below, then retry or end it.'],
  Updating: ['busy', true, false, 'It is being brought up to date.'],
  Terminating: ['busy', true, false, 'Its resources are being removed.'],
  'Terminating Failed': ['bad', false, false, 'Not everything could be removed. Read why, then try to end it again.'],
  Ended: ['over', false, true, 'It is gone, and everything it had created has been removed.'],
  'Ended With Error': ['over', false, true, 'It has ended, but something went wrong on the way.'],
  'Force Ended': ['over', false, true, 'It was given up by force: what it had created may still exist.'],
}
const NAMES: EnvironmentAction[] = ['end', 'extend', 'retry', 'force_end', 'rename', 'collaborate']

/** The status as people are to see it: to clients a launch that was put off is called like one that goes on. */
export const shownStatus = (details: { computed_status: string; state: { current_state: string } }): string =>
  details.state.current_state === 'LaunchScheduled' ? 'Scheduled' : details.computed_status

/** Turns a status and the server's word about the caller into what the page shows and offers. */
export function environmentStatus(status: string, allowed: readonly string[] = []): StatusView {
  const [tone, moving, over, sentence] = ENTRIES[status] ?? (['calm', true, false, 'Its state is changing.'] as Entry)
  const actions = Object.fromEntries(NAMES.map((name) => [name, !over && allowed.includes(name)]))
  return { label: words(status), tone, moving, over, sentence, actions: actions as StatusView['actions'] }
}

const GRAINS: Record<string, Tone> = {
  Deployed: 'good',
  DeployFailed: 'bad',
  Deploying: 'busy',
  Updating: 'busy',
  Terminating: 'busy',
  TerminateFailed: 'bad',
  Terminated: 'over',
}

/** `DeployFailed` becomes `Deploy failed`. */
export function words(name: string): string {
  const spaced = name
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

export function grainStatus(state: string): { label: string; tone: Tone; moving: boolean } {
  const tone = GRAINS[state] ?? (state.toLowerCase().includes('fail') ? 'bad' : 'calm')
  return { label: words(state), tone, moving: tone === 'busy' }
}

const REPOSITORIES: Record<string, [string, Tone]> = {
  Connected: ['Connected', 'good'],
  Syncing: ['Syncing', 'busy'],
  SyncFailed: ['Sync failed', 'bad'],
  Disconnected: ['Disconnected', 'bad'],
  NotAvailable: ['Not available', 'warn'],
}

export function repositoryStatus(status: string): { label: string; tone: Tone } {
  const [label, tone] = REPOSITORIES[status] ?? [words(status), 'calm']
  return { label, tone }
}
