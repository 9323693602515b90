/** The one project that is going to be connected. */
export interface Picked {
  url: string
  name: string
  branch: string | null
}
