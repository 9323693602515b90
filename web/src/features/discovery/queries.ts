import { queryOptions } from '@tanstack/react-query'
import { at, call, query } from '@/lib/http'
import { keys } from '@/lib/queries'
import type { ChangesBody, ScanBody, SnapshotBody } from '@/lib/wire'

const path = (space: string, repository: string, ...rest: string[]) =>
  at('api', 'spaces', space, 'repositories', repository, ...rest)

export const scanQuery = (space: string, repository: string) =>
  queryOptions({
    queryKey: [...keys.of(space, 'scans'), repository],
    queryFn: ({ signal }) => call<ScanBody>('GET', path(space, repository, 'scan'), undefined, signal),
  })

/** The newest first. */
export const snapshotsQuery = (space: string, repository: string) =>
  queryOptions({
    queryKey: [...keys.of(space, 'scans'), repository, 'all'],
    queryFn: ({ signal }) => call<SnapshotBody[]>('GET', path(space, repository, 'scans'), undefined, signal),
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
