import { useMutation, useQueryClient } from '@tanstack/react-query'
import { complain } from '@/components/notify'
import { at, call } from '@/lib/http'
import { keys } from '@/lib/queries'
import type { AssetBody, GeneratedBody } from '@/lib/wire'
import { generateRequest } from './selection'

export function useGenerate(space: string, done: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (assets: AssetBody[]) =>
      call<GeneratedBody>('POST', at('api', 'spaces', space, 'blueprints'), generateRequest(assets)),
    onSuccess: async () => {
      done()
      window.scrollTo({ top: 0, behavior: 'smooth' })
      await client.invalidateQueries({ queryKey: keys.space(space) })
    },
    onError: complain,
  })
}
