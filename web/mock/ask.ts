import type { IncomingMessage, ServerResponse } from 'node:http'

export interface Ask {
  path: string[]
  query: URLSearchParams
  body: Record<string, unknown>
  request: IncomingMessage
  response: ServerResponse
}
export type Route = [method: string, pattern: string, answer: (ask: Ask, ...parts: string[]) => unknown]

export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly action: string | null = null,
  ) {
    super(message)
  }
}
