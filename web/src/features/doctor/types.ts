import type { components } from '@/api/schema'

/** What the doctor says, and what to ask somebody for who can give it. */
export type Report = components['schemas']['DoctorBody']
export type Wish = components['schemas']['DoctorBodyRequestText']

/** In whose name which project is looked at. */
export interface Question {
  repository_url: string | null
  repository_name: string | null
  access_token: string | null
  credential_name: string | null
  as_connection: boolean
}

export interface AccountReport {
  summary: string
  account: string
  provider: string
  complete: boolean
  seen: number
  readable: number
  unreadable: { group: string; projects: number; need: string; link: string }[]
  checked_at: string
}

export interface AccessRequest {
  id: string
  state: 'waiting' | 'granted'
  project: string
  repository_url: string
  provider: string
  asked_by: { email: string; name: string }
  asked_at: string
  check: string
  who: string
  what: string
  why: string
  link: string
  text: string
  markdown: string
  last_checked: string | null
  last_evidence: string | null
  next_check: string | null
  granted_at: string | null
  mine: boolean
}
