import { expect, it } from 'vitest'
import { followLog, type Source, type StreamState } from './logStream'
import type { LogLine } from './wire'

class FakeSource implements Source {
  onopen: Source['onopen'] = null
  onmessage: Source['onmessage'] = null
  onerror: Source['onerror'] = null
  closed = false
  private readonly listeners = new Map<string, () => void>()
  constructor(readonly after: number) {}
  addEventListener(type: string, listener: () => void) {
    this.listeners.set(type, listener)
  }
  close() {
    this.closed = true
  }
  say(sequence: number) {
    const line: LogLine = { sequence, time: '2026-01-01T00:00:00Z', step: 'init', text: `line ${sequence}` }
    this.onmessage?.(new MessageEvent('message', { data: JSON.stringify(line) }))
  }
  breakDown() {
    this.onerror?.(new Event('error'))
  }
  tell(type: 'end' | 'refused') {
    this.listeners.get(type)?.()
  }
}

/** A follower whose clock is turned by hand. */
function follow(after = 0) {
  const sources: FakeSource[] = []
  const lines: number[] = []
  const states: StreamState[] = []
  let waiting: { ms: number; run: () => void }[] = []
  const waits: number[] = []
  const stop = followLog({
    after,
    open: (from) => {
      const source = new FakeSource(from)
      sources.push(source)
      return source
    },
    onLines: (arrived) => lines.push(...arrived.map((line) => line.sequence)),
    onState: (state) => states.push(state),
    later: (ms, run) => {
      const entry = { ms, run }
      waiting.push(entry)
      waits.push(ms)
      return () => (waiting = waiting.filter((other) => other !== entry))
    },
  })
  const turn = () => {
    const due = waiting
    waiting = []
    due.forEach((entry) => entry.run())
  }
  const source = (index: number) => sources[index] ?? expect.fail(`no source ${index}`)
  return { source, sources, lines, states, waits, turn, stop }
}

it('hands on lines in batches', () => {
  const log = follow()
  log.source(0).say(1)
  log.source(0).say(2)
  expect(log.lines).toEqual([])
  log.turn()
  expect(log.lines).toEqual([1, 2])
})

it('goes on after the last line when the connection breaks, and shows no line twice', () => {
  const log = follow()
  log.source(0).say(1)
  log.source(0).say(2)
  log.source(0).breakDown()
  expect(log.source(0).closed).toBe(true)
  log.turn()
  expect(log.source(1).after).toBe(2)
  log.source(1).say(2)
  log.source(1).say(3)
  log.turn()
  expect(log.lines).toEqual([1, 2, 3])
})

it('waits longer after each failure, ten seconds at most, and is patient again after a line', () => {
  const log = follow()
  for (let round = 0; round < 8; round++) {
    log.source(round).breakDown()
    log.turn()
  }
  expect(log.waits.slice(0, 4)).toEqual([500, 1000, 2000, 4000])
  expect(Math.max(...log.waits)).toBe(10_000)
  log.source(8).say(1)
  log.source(8).breakDown()
  expect(log.waits.at(-1)).toBe(500)
})

it('says that the connection is lost, and that it is back', () => {
  const log = follow()
  log.source(0).breakDown()
  log.turn()
  log.source(1).onopen?.(new Event('open'))
  expect(log.states).toEqual(['connecting', 'broken', 'live'])
})

it('ends when the log says so, and does not come back', () => {
  const log = follow(7)
  expect(log.source(0).after).toBe(7)
  log.source(0).say(8)
  log.source(0).tell('end')
  log.turn()
  expect(log.lines).toEqual([8])
  expect(log.states.at(-1)).toBe('over')
  expect(log.sources).toHaveLength(1)
})

it('does not come back to a log that it may not read any more', () => {
  const log = follow()
  log.source(0).say(1)
  log.source(0).tell('refused')
  log.turn()
  expect(log.states.at(-1)).toBe('broken')
  expect(log.source(0).closed).toBe(true)
  expect(log.sources).toHaveLength(1)
})

it('says nothing more once it is stopped', () => {
  const log = follow()
  log.source(0).say(1)
  log.stop()
  log.turn()
  expect(log.lines).toEqual([])
  expect(log.source(0).closed).toBe(true)
})
