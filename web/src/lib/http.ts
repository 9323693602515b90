import type { ProblemBody } from './wire'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** A request that was refused or failed: what happened, what to do, and where. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly action: string | null = null,
    readonly link: string | null = null,
    readonly faults: ProblemBody['errors'] = [],
  ) {
    super(message)
    this.name = 'Problem'
  }

  /** Messages by field of the request, for a form. */
  fields(): Record<string, string> {
    return Object.fromEntries(this.faults.flatMap((fault) => (fault.field ? [[fault.field, fault.message]] : [])))
  }
}

const UNREACHABLE = 'Slipway does not answer.'
const RETRY = 'Check your connection and that the server runs, then try again.'

function isProblemBody(body: unknown): body is ProblemBody {
  return typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string'
}

async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null)
  if (isProblemBody(body)) {
    return new Problem(response.status, body.message, body.action ?? null, body.link ?? null, body.errors ?? [])
  }
  if (response.status >= 502 && response.status <= 504) return new Problem(response.status, UNREACHABLE, RETRY)
  return new Problem(response.status, `The server answered ${response.status} without saying why.`, RETRY)
}

/** One call of the API; a body is sent as JSON, a form as it is. Resolves with the parsed body, null for an empty one; rejects with a {@link Problem}. */
export async function call<T>(method: Method, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json', 'X-Slipway-Client': 'web' }
  const form = body instanceof FormData
  if (body !== undefined && !form) headers['Content-Type'] = 'application/json'
  const init: RequestInit = { method, headers, credentials: 'same-origin' }
  if (body !== undefined) init.body = form ? body : JSON.stringify(body)
  if (signal) init.signal = signal
  const response = await fetch(path, init).catch((cause: unknown) => {
    if (signal?.aborted) throw cause
    throw new Problem(0, UNREACHABLE, RETRY)
  })
  if (!response.ok) throw await problemOf(response)
  const text = await response.text()
  return (text === '' ? null : JSON.parse(text)) as T
}

/** A path with each part encoded: `at('api', 'spaces', name)`. */
export function at(...parts: string[]): string {
  return '/' + parts.map(encodeURIComponent).join('/')
}

/** A query string of what is not empty, with its question mark. */
export function query(values: Record<string, string | number | null | undefined>): string {
  const entries = Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== '')
  return entries.length === 0 ? '' : '?' + new URLSearchParams(entries.map(([k, v]) => [k, String(v)])).toString()
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  return new Problem(0, error instanceof Error ? error.message : String(error))
}
