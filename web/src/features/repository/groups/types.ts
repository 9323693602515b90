/** Which projects of a group are connected, now and whenever one is added. */
export interface GroupRules {
  group_url: string
  include: string[]
  exclude: string[]
  archived: boolean
  forks: boolean
  topics: string[]
  branch: string | null
}

export interface GroupProblem {
  code: string
  message: string
  action: string | null
  link: string | null
}

export interface GroupProject {
  project_id: string
  path: string
  repository_name: string | null
  state: string
  problem: GroupProblem | null
}

export interface GroupConnection extends GroupRules {
  id: string
  group_path: string
  group_name: string
  provider: string
  state: string
  state_since: string | null
  last_synced: string | null
  next_attempt: string | null
  connected_by: string | null
  problem: GroupProblem | null
  known: number
  connected: number
  problems: number
  /** Paths that would be disconnected. */
  held: string[]
  /** Told of a single one only. */
  projects: GroupProject[] | null
}

export interface GroupPreview {
  group_path: string
  group_name: string
  provider: string
  matching: number
  projects: { path: string; repository_name: string | null; verdict: string; reason: string | null }[]
  truncated: boolean
}
