import { useEffect, useReducer, useRef } from 'react'
import { at, query } from '@/lib/http'
import { mergeLines } from '@/lib/log'
import { followLog, type StreamState } from '@/lib/logStream'
import type { LogLine } from '@/lib/wire'

interface State {
  lines: LogLine[]
  stream: StreamState
}
type Event = { lines: LogLine[] } | { stream: StreamState }
const START: State = { lines: [], stream: 'connecting' }

function reduce(state: State, event: Event): State {
  if ('stream' in event) return state.stream === event.stream ? state : { ...state, stream: event.stream }
  return { ...state, lines: mergeLines(state.lines, event.lines) }
}

/**
 * A grain's log as it grows; a broken connection is taken up where it broke. The stream of a grain at rest ends, so it is
 * followed again when the grain moves again.
 */
export function useLog(space: string, id: string, grain: string, moving: boolean): State {
  const [state, dispatch] = useReducer(reduce, START)
  const last = useRef(0)
  useEffect(() => {
    const path = at('api', 'spaces', space, 'environments', id, 'grains', grain, 'log')
    return followLog({
      after: last.current,
      open: (after) => new EventSource(path + query({ after })),
      onLines: (lines) => {
        last.current = lines.at(-1)?.sequence ?? last.current
        dispatch({ lines })
      },
      onState: (stream) => dispatch({ stream }),
      later: (ms, run) => {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
    })
  }, [space, id, grain, moving])
  return state
}
