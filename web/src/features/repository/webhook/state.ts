import type { Tone } from '@/lib/status'

interface Look {
  label: string
  tone: Tone
  /** What it means for the person who waits for a commit. */
  meaning: string
}

const LOOKS: Record<string, Look> = {
  active: { label: 'Webhook works', tone: 'good', meaning: 'New commits are known within seconds.' },
  silent: { label: 'Webhook is silent', tone: 'warn', meaning: 'It did not tell of everything, so Slipway asks every minute.' },
  disabled: { label: 'Webhook is switched off', tone: 'bad', meaning: 'GitLab disabled it; until it is back Slipway asks every minute.' },
  impossible: { label: 'No webhook', tone: 'calm', meaning: 'None can be made, so Slipway asks every minute.' },
  none: { label: 'No webhook yet', tone: 'calm', meaning: 'One is made after the first synchronisation.' },
} // prettier-ignore

/** A state that is not known here is shown by its own name. */
export const webhookLook = (state: string): Look => LOOKS[state] ?? { label: state, tone: 'calm', meaning: '' }
