import { useEffect, useReducer } from 'react'
import { at, query } from '@/lib/http'
import { mergeLines } from '@/lib/log'
import { followLog, type StreamState } from '@/lib/logStream'
import type { LogLine } from '@/lib/wire'

interface State {
  lines: LogLine[]
  stream: StreamState
}
type Event = { lines: LogLine[] } | { stream: StreamState } | 'reset'
const START: State = { lines: [], stream: 'connecting' }

function reduce(state: State, event: Event): State {
  if (event === 'reset') return START
  if ('stream' in event) return state.stream === event.stream ? state : { ...state, stream: event.stream }
  return { ...state, lines: mergeLines(state.lines, event.lines) }
}

/** A grain's log as it grows; a broken connection is taken up where it broke. */
export function useLog(space: string, id: string, grain: string): State {
  const [state, dispatch] = useReducer(reduce, START)
  useEffect(() => {
    dispatch('reset')
    const path = at('api', 'spaces', space, 'environments', id, 'grains', grain, 'log')
    return followLog({
      open: (after) => new EventSource(path + query({ after })),
      onLines: (lines) => dispatch({ lines }),
      onState: (stream) => dispatch({ stream }),
      later: (ms, run) => {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
    })
  }, [space, id, grain])
  return state
}
