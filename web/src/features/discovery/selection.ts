import type { AssetBody, GenerateRequest } from '@/lib/wire'

/** What can become a blueprint, as far as the server knows. */
export function choosable(assets: AssetBody[]): AssetBody[] {
  return assets.filter((asset) => asset.can_generate)
}

export function toggled(chosen: ReadonlyMap<string, AssetBody>, asset: AssetBody): ReadonlyMap<string, AssetBody> {
  const next = new Map(chosen)
  if (!next.delete(asset.name)) next.set(asset.name, asset)
  return next
}

/** What is chosen already, on whatever page, and all of these that can be. */
export function withAll(chosen: ReadonlyMap<string, AssetBody>, assets: AssetBody[]): ReadonlyMap<string, AssetBody> {
  return new Map([...chosen, ...choosable(assets).map((one) => [one.name, one] as const)])
}

/** The request for blueprints of assets; one that has a blueprint already gets a new version of it. */
export function generateRequest(assets: AssetBody[]): GenerateRequest {
  return {
    blueprints_candidates: assets.map((asset) => ({
      asset_name: asset.name,
      path: asset.path,
      repository_url: asset.repository_url,
      type: asset.iac_resource_type,
      override_blueprint: asset.blueprint_name !== null,
      ...(asset.blueprint_name === null ? {} : { name: asset.blueprint_name }),
    })),
  }
}
