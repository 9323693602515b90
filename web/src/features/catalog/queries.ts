import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { complain } from '@/components/notify'
import { entryPath } from '@/lib/entry'
import { at, call } from '@/lib/http'
import { keys } from '@/lib/queries'
import type { CardBody, CatalogLabelBody } from '@/lib/wire'

const inSpace = (space: string, ...rest: string[]) => at('api', 'spaces', space, ...rest)

export const cardsQuery = (space: string) =>
  queryOptions({
    queryKey: [...keys.of(space, 'catalog'), 'cards'],
    queryFn: ({ signal }) => call<CardBody[]>('GET', inSpace(space, 'catalog_cards'), undefined, signal),
  })

export const labelsPath = (space: string) => inSpace(space, 'labels')
export const labelsQuery = (space: string) =>
  queryOptions({
    queryKey: keys.of(space, 'labels'),
    queryFn: ({ signal }) => call<CatalogLabelBody[]>('GET', labelsPath(space), undefined, signal),
  })

/** Likes an entry or not, at once on the page; a refusal takes it back. */
export function useFavorite(space: string) {
  const client = useQueryClient()
  const { queryKey } = cardsQuery(space)
  const mark = (card: CardBody, favorite: boolean) =>
    client.setQueryData(queryKey, (cards) =>
      cards?.map((one) =>
        one.name === card.name && one.repository_name === card.repository_name ? { ...one, favorite } : one,
      ),
    )
  return useMutation({
    mutationFn: (card: CardBody) => call(card.favorite ? 'DELETE' : 'PUT', entryPath(space, card, 'favorite')),
    onMutate: (card) => void mark(card, !card.favorite),
    onError: (error, card) => {
      mark(card, card.favorite)
      complain(error)
    },
  })
}
