import type { AssetBody } from './wire'

export interface Place {
  path: string
  line: number
}

/** The page at the host that shows a line of a file; null for hosts whose pages are not known. */
export function lineLink(
  code: Pick<AssetBody, 'repository_type' | 'repository_url' | 'commit'>,
  { path, line }: Place,
): string | null {
  if (!code.repository_type.startsWith('gitlab') || code.commit === '') return null
  const file = path.split('/').map(encodeURIComponent).join('/')
  return `${code.repository_url}/-/blob/${code.commit}/${file}#L${line}`
}

/** A path as seen from where the asset lies. */
export function shortPath(asset: Pick<AssetBody, 'path'>, path: string): string {
  if (path === asset.path) return path.slice(path.lastIndexOf('/') + 1)
  return path.startsWith(`${asset.path}/`) ? path.slice(asset.path.length + 1) : path
}

/**
 * By what an asset was recognised: `template.yaml, line 2: AWSTemplateFormatVersion`, whose file is named from the repository's root, from
 * the asset's folder, or is the asset itself. Null where no line is named.
 */
export function evidenceOf(asset: Pick<AssetBody, 'path' | 'facts'>): (Place & { words: string }) | null {
  const said = /^(.+?), line (\d+)(?:: (.*))?$/s.exec(asset.facts.evidence ?? '')
  const [, file, line, words] = said ?? []
  if (file === undefined) return null
  const own = asset.path === file || asset.path.endsWith(`/${file}`)
  const whole = asset.path === '.' || file.startsWith(`${asset.path}/`)
  return { path: own ? asset.path : whole ? file : `${asset.path}/${file}`, line: Number(line), words: words ?? '' }
}
