import { afterEach, expect, it, vi } from 'vitest'
import { asProblem, at, call, Problem, query } from './http'

afterEach(() => vi.unstubAllGlobals())

function answer(status: number, body: string) {
  const fetch = vi.fn(() => Promise.resolve(new Response(body, { status })))
  vi.stubGlobal('fetch', fetch)
  return fetch
}

async function refusal(): Promise<Problem> {
  try {
    await call('GET', '/api/x')
  } catch (error) {
    return asProblem(error)
  }
  return expect.fail('it should have been refused')
}

it('says to the server that a browser page of its own asks', async () => {
  const fetch = answer(200, '{"id":"1"}')
  await expect(call('POST', '/api/x', { a: 1 })).resolves.toEqual({ id: '1' })
  const [, init] = fetch.mock.calls[0] as unknown as [string, RequestInit]
  expect(init.headers).toMatchObject({ 'X-Slipway-Client': 'web', 'Content-Type': 'application/json' })
  expect(init.body).toBe('{"a":1}')
})

it('takes an empty answer for nothing', async () => {
  answer(200, '')
  await expect(call('DELETE', '/api/x')).resolves.toBeNull()
})

it('keeps what a problem says', async () => {
  const fault = { name: 'NAME_TAKEN', message: 'It is taken.', code: 'NAME_TAKEN', field: 'name' }
  answer(409, JSON.stringify({ errors: [fault], message: 'It is taken.', action: 'Choose another.', link: '/x' }))
  const problem = await refusal()
  expect(problem).toMatchObject({ status: 409, message: 'It is taken.', action: 'Choose another.', link: '/x' })
  expect(problem.fields()).toEqual({ name: 'It is taken.' })
})

it('has words for answers without any', async () => {
  answer(500, '<html>')
  expect((await refusal()).message).toBe('The server answered 500 without saying why.')
  answer(503, '')
  expect((await refusal()).message).toBe('Slipway does not answer.')
})

it('says so when the server cannot be reached', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  const problem = await refusal()
  expect(problem.status).toBe(0)
  expect(problem.action).toMatch(/try again/)
})

it('builds addresses that hold any name', () => {
  expect(at('api', 'spaces', 'Team/Blue ü')).toBe('/api/spaces/Team%2FBlue%20%C3%BC')
  expect(query({ a: '', b: null, c: undefined, d: 'x y', e: 0 })).toBe('?d=x+y&e=0')
  expect(query({})).toBe('')
})
