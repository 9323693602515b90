import { accountRoutes } from './account'
import { Refusal, type Ask, type Route } from './ask'
import { choosingRoutes } from './choosing'
import { credentialRoutes } from './credentials'
import { doctorRoutes } from './doctor'
import { groupRoutes } from './groups'
import { noticeRoutes } from './notices'
import { spaceRoutes } from './space'

const routes: Route[] = [
  ...accountRoutes,
  ...doctorRoutes,
  ...choosingRoutes,
  ...groupRoutes,
  ...credentialRoutes,
  ...noticeRoutes,
  ...spaceRoutes,
]

/** The parts that a pattern's stars stand for, or null. */
function match(pattern: string, path: string[]): string[] | null {
  const wanted = pattern.split('/').slice(1)
  if (wanted.length !== path.length) return null
  if (!wanted.every((part, index) => part === '*' || part === path[index])) return null
  return path.filter((_, index) => wanted[index] === '*')
}

export function answer(ask: Ask): unknown {
  for (const [method, pattern, run] of routes) {
    const parts = method === ask.request.method ? match(pattern, ask.path) : null
    if (parts !== null) return run(ask, ...parts)
  }
  throw new Refusal(404, `The mock has no ${ask.request.method ?? ''} /${ask.path.join('/')}.`)
}
