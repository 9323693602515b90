import { useMutation, useQueryClient } from '@tanstack/react-query'
import { at, call } from '@/lib/http'
import { keys } from '@/lib/queries'
import type { CardBody, Policies } from '@/lib/wire'

const BLOCKED = 'blocked'

/** How an entry is to be shown. */
export interface Looks {
  title: string
  icon: string
  /** Key of an uploaded picture; empty for none. */
  picture: string
  labels: string[]
  /** Why it is held back; null where it is not. */
  blocked: string | null
}

const isBlocked = (label: string) => label.toLowerCase().split(':')[0]?.trim() === BLOCKED

export function looksOf(card: CardBody): Looks {
  const blocked = card.labels.map((label) => label.name).find(isBlocked)
  return {
    title: card.title,
    icon: card.icon ?? '',
    picture: /\/blueprint_icons\/([^/?]+)$/.exec(card.picture_url ?? '')?.[1] ?? '',
    labels: card.labels.map((label) => label.name).filter((name) => !isBlocked(name)),
    blocked: blocked === undefined ? null : blocked.split(':').slice(1).join(':').trim(),
  }
}

/** All labels as the server wants them, the one that holds launches back among them. */
export function labelsWanted({ labels, blocked }: Looks): string[] {
  if (blocked === null) return labels
  return [...labels, blocked.trim() === '' ? BLOCKED : `${BLOCKED}: ${blocked.trim()}`]
}

function useChange<T>(space: string, change: (wanted: T) => Promise<unknown>, done: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.space(space) })
      done()
    },
  })
}

/** Saves what is different. */
export function useLooks(space: string, card: CardBody, done: () => void) {
  const before = looksOf(card)
  const entry = { blueprint_name: card.name, repository_name: card.repository_name }
  const put = (path: string[], body: object) => call('PUT', at('api', 'spaces', space, ...path), { ...entry, ...body })
  return useChange<Looks>(
    space,
    async (wanted) => {
      if (wanted.title !== before.title) await put(['blueprints', 'display_name'], { display_name: wanted.title })
      if (wanted.icon !== before.icon || wanted.picture !== before.picture)
        await put(['catalog', 'icons'], { icon: wanted.icon || null, custom_icon_key: wanted.picture || null })
      const labels = labelsWanted(wanted)
      if (JSON.stringify(labels) !== JSON.stringify(labelsWanted(before))) await put(['catalog', 'labels'], { labels })
    },
    done,
  )
}

export function usePolicies(space: string, card: CardBody, done: () => void) {
  const path = at('api', 'spaces', space, 'repositories', card.repository_name, 'blueprints', card.name, 'policies')
  return useChange<Policies>(space, (policies) => call('PUT', path, policies), done)
}

/** Sends an SVG picture, and gives the key it is known by from then on. */
export function useUpload(space: string, done: (key: string) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (file: File) => {
      const form = new FormData()
      form.append('file', file)
      return call<{ key: string }>('POST', at('api', 'spaces', space, 'blueprint_icons'), form)
    },
    onSuccess: async ({ key }) => {
      await client.invalidateQueries({ queryKey: keys.of(space, 'icons') })
      done(key)
    },
  })
}
