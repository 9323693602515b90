import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Wire } from '@/lib/wire'
import { corrected } from './choices'
import { proposalQuery } from './queries'

/** The proposal for assets and what a person says about it; what the server refuses changes nothing. */
export function useComposition(space: string, assets: string[]) {
  const client = useQueryClient()
  const [wires, setWires] = useState<Wire[]>([])
  const latest = useRef<Wire[]>([])
  const proposal = useQuery({ ...proposalQuery(space, assets, wires), enabled: assets.length > 1, retry: false })
  const correct = useMutation({
    scope: { id: 'composition' },
    mutationFn: async (wire: Wire) => {
      const next = corrected(latest.current, wire)
      await client.fetchQuery(proposalQuery(space, assets, next))
      latest.current = next
      setWires(next)
    },
  })
  const reset = () => {
    latest.current = []
    setWires([])
    correct.reset()
  }
  return { proposal, wires, correct, reset }
}
