import type { Check } from '@/lib/checks'

export interface Application {
  id: string
  has_secret: boolean
  redirect_uri: string
  scopes: string[]
}

export interface Certificate {
  subject: string
  issuer: string
  serial: string
  not_before: string
  not_after: string
  fingerprint_sha256: string
  is_authority: boolean
  expired: boolean
}

/** A GitLab of the account. */
export interface GitHost {
  id: string
  name: string
  type: string
  base_url: string
  repositories_application: Application | null
  sign_in_application: Application | null
  access: 'read_only' | 'full'
  allow_private_address: boolean
  certificate_authority: { pem: string; chain: Certificate[] } | null
  proxy: { url: string; allow_private_address: boolean } | null
  timeout_seconds: number
  used_by: string[]
}

/** What is sent to try it out or to keep it. An empty secret means the one that is kept. */
export interface HostForm {
  name: string
  type: 'gitlab'
  base_url: string
  repositories_application_id: string
  repositories_application_secret: string
  sign_in_application_id: string
  sign_in_application_secret: string
  access: 'read_only' | 'full'
  allow_private_address: boolean
  certificate_authority: string
  proxy_url: string
  proxy_allow_private_address: boolean
  timeout_seconds: number
}

export interface Probe {
  ok: boolean
  version: string | null
  checks: (Check & { field: string | null })[]
}

/** What to paste into GitLab's own form. */
export interface Forms {
  base_url: string
  applications: {
    purpose: 'sign_in' | 'repositories'
    name: string
    redirect_uri: string
    scopes: string[]
    confidential: boolean
    why: string
  }[]
  places: { owner: string; title: string; link: string; older_link: string | null; who: string }[]
}
