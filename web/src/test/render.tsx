import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { vi } from 'vitest'

type Answer = unknown | ((body: unknown) => unknown)
export interface Call {
  method: string
  path: string
  body: unknown
}

/** Stands for a refusal in a map of answers. */
export class Refused {
  constructor(
    readonly status: number,
    readonly message: string,
    readonly action: string | null = null,
  ) {}
}

/** Answers `METHOD /path` from a map and remembers what was asked; what is not in the map is refused. */
export function fakeApi(answers: Record<string, Answer>): Call[] {
  const calls: Call[] = []
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    const method = init.method ?? 'GET'
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined
    calls.push({ method, path, body })
    const key = `${method} ${path}`
    const found = key in answers ? answers[key] : new Refused(404, `The test has no answer for ${key}`)
    const given: unknown = typeof found === 'function' ? (found as (body: unknown) => unknown)(body) : found
    if (!(given instanceof Refused)) return Promise.resolve(new Response(JSON.stringify(given ?? {})))
    const { status, message, action } = given
    const fault = { name: 'X', code: 'X', message, field: null }
    return Promise.resolve(new Response(JSON.stringify({ errors: [fault], message, action, link: null }), { status }))
  })
  return calls
}

interface Place {
  /** The route's pattern, such as `/$space/catalog`. */
  pattern?: string
  at?: string
  api?: Record<string, Answer>
}

/** Shows a page as it stands in the product: with queries, styles and an address. */
export async function show(page: ReactNode, { pattern = '/', at = '/', api = {} }: Place = {}) {
  const calls = fakeApi(api)
  const root = createRootRoute({ component: Outlet })
  const here = createRoute({ getParentRoute: () => root, path: pattern, component: () => page })
  const elsewhere = createRoute({ getParentRoute: () => root, path: '$', component: () => <p>another page</p> })
  const router = createRouter({
    routeTree: root.addChildren([here, elsewhere]),
    history: createMemoryHistory({ initialEntries: [at] }),
  })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  render(
    <QueryClientProvider client={client}>
      <MantineProvider env="test">
        <RouterProvider router={router as never} />
      </MantineProvider>
    </QueryClientProvider>,
  )
  await router.load()
  return { calls, router, screen, user: userEvent.setup() }
}
