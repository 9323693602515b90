import { useMutation } from '@tanstack/react-query'
import { call } from '@/lib/http'
import type { AddedToGitBody, AddToGitRequest } from '@/lib/wire'
import { mergeRequestPath } from './queries'

/** Makes the merge request, or finds the one that is open already. */
export function useAddToGit(space: string, name: string, repository: string | null) {
  return useMutation({
    mutationFn: (wish: AddToGitRequest) =>
      call<AddedToGitBody>('POST', mergeRequestPath(space, name, repository), wish),
  })
}
