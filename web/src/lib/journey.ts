/** The way from a repository to a running environment, and how far a space has come on it. */
export interface Progress {
  repositories: number
  assets: number
  blueprints: number
  published: number
  launched: boolean
}
export type Stage = 'connect' | 'discover' | 'generate' | 'publish' | 'launch'
export interface StageView {
  stage: Stage
  label: string
  state: 'done' | 'now' | 'later'
}

export function journey(progress: Progress): StageView[] {
  const stages: [Stage, string, boolean][] = [
    ['connect', 'Connect a repository', progress.repositories > 0],
    ['discover', 'Discover assets', progress.assets > 0],
    ['generate', 'Generate blueprints', progress.blueprints > 0],
    ['publish', 'Publish', progress.published > 0],
    ['launch', 'Launch', progress.launched],
  ]
  const now = stages.findIndex(([, , done]) => !done)
  return stages.map(([stage, label, done], index) => ({
    stage,
    label,
    state: done ? 'done' : index === now ? 'now' : 'later',
  }))
}
