/** Something that the reader should know: what happened, why, and the one thing to do. */
export interface Notice {
  id: string
  kind: string
  what: string
  why: string
  action: string | null
  link: string | null
  space_name: string | null
  since: string
  read: boolean
}

export interface Notices {
  notices: Notice[]
  /** How many are unread, also beyond those shown. */
  unread: number
}
