import { call } from './http'

/** Ends the session; the page is loaded anew so that nothing of it stays in memory. */
export async function signOut(): Promise<void> {
  await call('POST', '/api/session/sign-out')
  window.location.assign('/sign-in')
}
