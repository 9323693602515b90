import type { AssetBody, AssetsBody, ChangeBody, ScanBody, SnapshotBody } from '../src/lib/wire'
import type { Space } from './state'

/** Some of the assets, and how many of each kind there are. */
export function assetsOf(all: AssetBody[], query: URLSearchParams): AssetsBody {
  const kind = query.get('kind')
  const shown = all.filter((one) => (!kind || one.kind === kind) && (query.get('in_error') !== 'true' || one.in_error))
  const kinds: Record<string, number> = {}
  for (const one of all) kinds[one.kind] = (kinds[one.kind] ?? 0) + 1
  return {
    iac_assets: shown,
    paging_info: { full_count: shown.length, requested_page: 1, total_pages: 1 },
    kinds,
    in_error: all.filter((one) => one.in_error).length,
  }
}

export function scanOf(space: Space, repository: string): ScanBody {
  const assets = space.assets.filter((one) => one.repository === repository).length
  const held = SNAPSHOTS[0]?.confirmed_by === null ? (SNAPSHOTS[0].held ?? null) : null
  const at = new Date(Date.now() - 180_000).toISOString()
  return {
    repository,
    commit: SNAPSHOTS[1]?.commit ?? '',
    scanned_at: at,
    took_ms: 130,
    assets,
    files: 214,
    diagnostics: [],
    held,
    fault: null,
    fault_at: null,
    run: null,
  }
}

const snapshot = (id: string, commit: string, over: Partial<SnapshotBody>): SnapshotBody => ({
  id,
  commit: commit.repeat(10),
  link: `https://gitlab.harbor.test/fleet/infra/-/commit/${commit}`,
  taken_at: new Date(Date.now() - 3_600_000).toISOString(),
  took_ms: 130,
  assets: 12,
  files: 214,
  appeared: 0,
  changed: 0,
  moved: 0,
  vanished: 0,
  held: null,
  confirmed_by: null,
  confirmed_at: null,
  ...over,
})

export const SNAPSHOTS: SnapshotBody[] = [
  snapshot('c', 'c0ff', {
    assets: 3,
    vanished: 9,
    held: '9 of 12 assets vanished at once. If that is meant, confirm it; until then the assets stay as they were.',
  }),
  snapshot('b', 'b0a7', { appeared: 1, changed: 1, moved: 1 }),
  snapshot('a', 'a11e', { appeared: 11, assets: 11 }),
]

const change = (change: string, path: string, why: string, details: string[] = []): ChangeBody => ({
  change,
  kind: 'terraform',
  name: path,
  path,
  from: null,
  why,
  details,
})

export const CHANGES: ChangeBody[] = [
  change('changed', 'network', 'Its files were changed', ["Input size has the default '4', before '3'"]),
  change('moved', 'data/postgres', 'It was moved from postgres'),
  change('vanished', 'queue', 'Its files were deleted'),
  change('appeared', 'cache', 'It is new'),
]
