import { queryOptions } from '@tanstack/react-query'
import { at, call } from '@/lib/http'
import { keys } from '@/lib/queries'
import type { WebhookBody } from '@/lib/wire'

const path = (space: string, name: string, ...rest: string[]) =>
  at('api', 'spaces', space, 'repositories', name, 'webhook', ...rest)

/** How the repository's news come in. Asking makes the server look more often. */
export const webhookQuery = (space: string, name: string) =>
  queryOptions({
    queryKey: [...keys.of(space, 'webhooks'), name],
    queryFn: ({ signal }) => call<WebhookBody>('GET', path(space, name), undefined, signal),
    refetchInterval: 30_000,
  })

export const testHook = (space: string, name: string) => call<WebhookBody>('POST', path(space, name, 'test'))
export const repairHook = (space: string, name: string) => call<WebhookBody>('POST', path(space, name, 'repair'))
