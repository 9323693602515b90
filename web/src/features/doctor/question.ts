import type { Question } from './types'

/** What the form holds. */
export interface Form {
  target: string
  token: string
}

const NOBODY: Question = {
  repository_url: null,
  repository_name: null,
  access_token: null,
  credential_name: null,
  as_connection: false,
}

/** A connected repository is looked at as its connection does; anything else is a URL, looked at with the token or the person's own grant. */
export function questionOf(form: Form, connected: string[]): Question {
  const target = form.target.trim()
  const token = form.token.trim() === '' ? null : form.token.trim()
  if (connected.includes(target)) {
    return { ...NOBODY, repository_name: target, access_token: token, as_connection: token === null }
  }
  return { ...NOBODY, repository_url: target, access_token: token }
}
