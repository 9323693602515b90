import type { IncomingMessage, ServerResponse } from 'node:http'
import { Refusal } from './ask'
import { answer } from './routes'

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>)
}

async function handle(request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://mock')
  const path = url.pathname.split('/').slice(1).map(decodeURIComponent)
  const write = (status: number, body: unknown) =>
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body ?? {}))
  try {
    const given = answer({ path, query: url.searchParams, body: await bodyOf(request), request, response })
    if (!response.headersSent) write(200, given)
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal(500, String(error))
    const { message, action } = refusal
    const fault = { name: 'MOCK', code: 'MOCK', message, field: null }
    write(refusal.status, { errors: [fault], message, action, link: null })
  }
}

/** Takes what is below /api and /auth; passes on all else. */
export function serve(request: IncomingMessage, response: ServerResponse, next: () => void) {
  if (/^\/(api|auth)\//.test(request.url ?? '')) void handle(request, response)
  else next()
}
