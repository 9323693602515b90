import type { CandidateBody } from '@/lib/wire'

/** What stands in the way of a project, or is good to know before it is connected. */
export interface Lack {
  code: string
  text: string
  link: string | null
}

/** A project that could be connected. What a server of an earlier version does not tell is absent. */
export type Candidate = CandidateBody & {
  project_id?: string
  group?: string
  kind?: string
  fork?: boolean
  topics?: string[]
  role?: string | null
  connected_as?: string | null
  lacks?: Lack[]
}

/** How far the listing of what the person can see has come. */
export interface Listing {
  state: string
  known: number
  complete: boolean
  started_at: string | null
  listed_at: string | null
  refreshed_at: string | null
  next_full_listing: string | null
  problem: { code: string; message: string; action: string | null; link: string | null } | null
}

export interface CandidatePage {
  candidates: Candidate[]
  paging_info: { full_count: number; requested_page: number; total_pages: number }
  next_cursor?: string | null
  listing?: Listing
}

/** A group with what is in it and below it. */
export interface ProjectGroup {
  path: string
  name: string
  kind: string
  projects: number
  projects_below: number
  subgroups: number
  unreadable: number
  connected: number
  url: string | null
}

export interface BulkResult {
  repository_url: string
  repository_name: string | null
  ok: boolean
  status: string | null
  problem: { code: string; message: string; action: string | null; link: string | null } | null
}

export interface BulkBody {
  results: BulkResult[]
  connected: number
  failed: number
}
