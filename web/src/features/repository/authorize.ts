import type { ProviderBody } from '@/lib/wire'

/** The address that asks for consent and comes back to the stepper, with this provider chosen already. */
export function authorizeHref(provider: ProviderBody, space: string): string {
  const joint = provider.authorize_url.includes('?') ? '&' : '?'
  return `${provider.authorize_url}${joint}return_to=${encodeURIComponent(connectPath(provider, space))}`
}

/** Where connecting goes on once this provider is authorized. */
export function connectPath(provider: ProviderBody, space: string): string {
  return `/${encodeURIComponent(space)}/settings/repositories/connect?provider=${encodeURIComponent(provider.id)}`
}
