import { readFileSync } from 'node:fs'

export interface Demo {
  url: string
  gitlab_url: string
  admin_token: string
  space: string
  people: { username: string; password: string; token: string; role: string }[]
  projects: { label: string; url: string; visibility: string }[]
  slipway_people: { email: string; account_role: string; space_role: string; token: string }[]
  data?: string
}
interface StartedDemo extends Demo {
  data: string
  stop(): Promise<void>
  remove(): void
}

/** Starts a demo where none is named, and tells the tests where it is; gives back how to stop it. */
export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.SLIPWAY_DEMO_JSON !== undefined) return undefined
  const library: string = '../../testing/lib/demo.mjs'
  const { startDemo } = (await import(library)) as { startDemo: () => Promise<StartedDemo> }
  const demo = await startDemo()
  process.env.SLIPWAY_DEMO_JSON = `${demo.data}/demo.json`
  return async () => {
    await demo.stop()
    demo.remove()
  }
}

/** The demo the tests speak to. */
export function theDemo(): Demo {
  const file = process.env.SLIPWAY_DEMO_JSON
  if (file === undefined) throw new Error('SLIPWAY_DEMO_JSON names no file')
  const demo = JSON.parse(readFileSync(file, 'utf8')) as Demo
  return { ...demo, url: process.env.SLIPWAY_URL ?? demo.url }
}

export function person(demo: Demo, role: string) {
  const found = demo.people.find((one) => one.role === role)
  if (!found) throw new Error(`the demo has no ${role}`)
  return found
}

export function project(demo: Demo, label: string) {
  const found = demo.projects.find((one) => one.label === label)
  if (!found) throw new Error(`the demo has no project ${label}`)
  return { ...found, path: new URL(found.url).pathname.slice(1).replace(/\.git$/, '') }
}

/** Speaks to the API as the demo's administrator; a form is sent as it is. */
export async function api<T>(demo: Demo, method: string, path: string, body?: unknown): Promise<T> {
  const init: RequestInit = { method, headers: { Authorization: `Bearer ${demo.admin_token}` } }
  if (body instanceof FormData) init.body = body
  else if (body !== undefined) {
    init.body = JSON.stringify(body)
    init.headers = { ...init.headers, 'Content-Type': 'application/json' }
  }
  const response = await fetch(demo.url + path, init)
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return JSON.parse((await response.text()) || 'null') as T
}
