import { queryOptions } from '@tanstack/react-query'
import { at, call, query } from '@/lib/http'
import { keys } from '@/lib/queries'
import type { ChangesBody, ScanBody, ScanRunBody, SnapshotBody } from '@/lib/wire'
import { goesOn } from './runs'

/** How often to look, in milliseconds, while a scan goes on and while none is known of. */
export const MOVING = 1_000
const RESTING = 15_000

const path = (space: string, repository: string, ...rest: string[]) =>
  at('api', 'spaces', space, 'repositories', repository, ...rest)

export const scanQuery = (space: string, repository: string) =>
  queryOptions({
    queryKey: [...keys.of(space, 'scans'), repository],
    queryFn: ({ signal }) => call<ScanBody>('GET', path(space, repository, 'scan'), undefined, signal),
    refetchInterval: ({ state }) => (goesOn(state.data?.run ?? null) ? MOVING : RESTING),
  })

/** The newest first. */
export const snapshotsQuery = (space: string, repository: string) =>
  queryOptions({
    queryKey: [...keys.of(space, 'scans'), repository, 'all'],
    queryFn: ({ signal }) => call<SnapshotBody[]>('GET', path(space, repository, 'scans'), undefined, signal),
  })

/** Those that went on for a while, the newest first. */
export const runsQuery = (space: string, repository: string) =>
  queryOptions({
    queryKey: [...keys.of(space, 'scans'), repository, 'runs'],
    queryFn: ({ signal }) => call<ScanRunBody[]>('GET', path(space, repository, 'scans', 'runs'), undefined, signal),
  })

/** @param since id of the earlier one; empty: the one before */
export const changesQuery = (space: string, repository: string, id: string, since: string) =>
  queryOptions({
    queryKey: [...keys.of(space, 'scans'), repository, id, since],
    queryFn: ({ signal }) =>
      call<ChangesBody>('GET', path(space, repository, 'scans', id, 'changes') + query({ since }), undefined, signal),
  })

export const confirmScan = (space: string, repository: string, id: string) =>
  call<SnapshotBody>('POST', path(space, repository, 'scans', id, 'confirm'))

export const scanNow = (space: string, repository: string) => call<ScanBody>('POST', path(space, repository, 'scan'))

/** Answers how the scan is then: one that ended first stays as it ended. */
export const cancelScan = (space: string, repository: string, id: string) =>
  call<ScanRunBody>('POST', path(space, repository, 'scans', id, 'cancel'))
