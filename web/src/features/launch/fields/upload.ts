import { at, call, query } from '@/lib/http'
import type { BlueprintBody } from '@/lib/wire'

export interface Uploaded {
  /** The value to launch with. */
  token: string
  files: { name: string; size: number }[]
}

type Blueprint = Pick<BlueprintBody, 'name' | 'repository_name'>

/** Takes files to the server, which keeps them until a launch uses them. */
export function upload(space: string, blueprint: Blueprint, input: string, files: File[]): Promise<Uploaded> {
  const form = new FormData()
  files.forEach((file) => form.append('files', file))
  const of = { blueprint_name: blueprint.name, repository_name: blueprint.repository_name, input_name: input }
  return call<Uploaded>('POST', at('api', 'spaces', space, 'uploads') + query(of), form)
}
