import type { Tone } from './status'

/** One thing that was looked at: what was found, what was read to find it, and the one thing to do. */
export type Verdict = 'ok' | 'warning' | 'failed' | 'unknown'
export interface Check {
  id: string
  title: string
  /** A {@link Verdict}; the document of the API says text. */
  verdict: string
  evidence: string
  action: string | null
  link: string | null
}

const LABELS: Record<Verdict, { label: string; tone: Tone }> = {
  ok: { label: 'Fine', tone: 'good' },
  warning: { label: 'Look at this', tone: 'warn' },
  failed: { label: 'In the way', tone: 'bad' },
  unknown: { label: 'Not known', tone: 'calm' },
}

const isVerdict = (text: string): text is Verdict => text in LABELS

/** What the server said; a word that is not known here says nothing. */
export const asVerdict = (text: string): Verdict => (isVerdict(text) ? text : 'unknown')
export const verdictLook = (verdict: string) => LABELS[asVerdict(verdict)]

const URGENCY: Record<Verdict, number> = { failed: 0, warning: 1, unknown: 2, ok: 3 }

/** What has to be mended comes first, and the first of that is what everything else may follow from; what is fine comes last. */
export function byUrgency(checks: Check[]): Check[] {
  return [...checks].sort((one, other) => URGENCY[asVerdict(one.verdict)] - URGENCY[asVerdict(other.verdict)])
}

/** Checks that one and the same step mends stand together, the first of them in front; the order stays otherwise. */
export function byRemedy(checks: Check[]): Check[][] {
  const groups = new Map<string, Check[]>()
  for (const check of checks) {
    const remedy = check.action === null ? check.id : `${check.action} ${check.link ?? ''}`
    groups.set(remedy, [...(groups.get(remedy) ?? []), check])
  }
  return [...groups.values()]
}

/** `3 of 15 checks need a look`, and how many could not be found out. */
export function tally(checks: Check[]): string {
  const count = (...verdicts: Verdict[]) => checks.filter((check) => verdicts.includes(asVerdict(check.verdict))).length
  const open = count('failed', 'warning')
  const unknown = count('unknown')
  const first =
    open === 0
      ? 'No check found anything wrong'
      : `${open} of ${checks.length} checks ${open === 1 ? 'needs' : 'need'} a look`
  return unknown === 0 ? first : `${first}; ${unknown} could not be found out`
}
