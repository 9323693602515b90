import { child, items, type Entry } from './entry'

/** What a blueprint's own text gives names to. */
export interface Named {
  name: string
  about: string
  members: () => Named[]
}

const none = (): Named[] => []
const named = (name: string, about: string, members = none): Named => ({ name, about, members })
const keys = (of: Entry | null) =>
  (of?.children ?? []).flatMap((one) => (one.key === null ? [] : [{ name: one.key, one }]))

/** Names of grains, in the order written. */
export const grainNames = (root: Entry) => keys(child(root, 'grains')).map(({ name }) => name)

/** `a, b` in parts. */
export const commas = (text: string) => text.split(',').map((one) => one.trim()).filter((one) => one !== '') // prettier-ignore

export interface GrainLine {
  name: string
  kind: string
  dependsOn: string[]
  line: number
  from: number
}

/** The grains as they are written now, also while the text has faults. */
export function grainsOf(root: Entry): GrainLine[] {
  return keys(child(root, 'grains')).map(({ name, one }) => ({
    name,
    kind: child(one, 'kind')?.value ?? '',
    dependsOn: commas(child(one, 'depends-on')?.value ?? ''),
    line: one.line,
    from: one.from,
  }))
}

const outputs = (of: Entry | null, about: string) => items(child(of, 'outputs')).map((name) => named(name, about))

function commands(activity: Entry): Named[] {
  return (child(activity, 'commands')?.children ?? []).flatMap((item) => {
    const name = child(item, 'name')?.value
    return name === undefined || name === ''
      ? []
      : named(name, 'A command', () => [
          named('outputs', 'What the command gives', () => outputs(item, 'Output of the command')),
        ])
  })
}

/** What templates can take from a grain. */
export function membersOfGrain(grain: Entry): Named[] {
  const spec = child(grain, 'spec')
  const scripts = keys(child(spec, 'scripts')).map(({ name, one }) =>
    named(name, 'A script', () => [
      named('outputs', 'What the script gives', () => outputs(one, 'Output of the script')),
    ]),
  )
  const activities = keys(child(spec, 'activities')).map(({ name, one }) =>
    named(name, 'An activity', () => [named('commands', 'Its commands by name', () => commands(one))]),
  )
  return [
    named('outputs', 'What the grain gives when it is done', () => outputs(spec, 'Output of the grain')),
    ...(scripts.length > 0 ? [named('scripts', 'Scripts of the grain', () => scripts)] : []),
    ...(activities.length > 0 ? [named('activities', 'Commands of the grain', () => activities)] : []),
    named('is_active', 'Whether the grain ran, or was left out'),
  ]
}

function input(name: string, one: Entry): Named {
  const type = child(one, 'type')?.value ?? 'string'
  const fallback = child(one, 'default')?.value
  const about = child(one, 'description')?.value ?? ''
  return named(name, [`Input of type ${type}`, fallback ? `default ${fallback}` : '', about].filter(Boolean).join(', '))
}

/** What templates start with, as this text has it. */
export function templateRoots(root: Entry, parameters: string[]): Named[] {
  const section = (key: string) => keys(child(root, key))
  const grains = () =>
    section('grains').map(({ name, one }) =>
      named(name, `Grain of kind ${child(one, 'kind')?.value ?? '?'}`, () => membersOfGrain(one)),
    )
  const references = () =>
    section('env_references').map(({ name }) =>
      named(name, 'Another environment', () => [named('outputs', 'Its outputs')]),
    )
  return [
    named('.inputs', 'Values given at launch', () => section('inputs').map(({ name, one }) => input(name, one))),
    named('.grains', 'What grains give', grains),
    named('.params', 'Parameters of the space and the account', () =>
      parameters.map((name) => named(name, 'Parameter')),
    ),
    ...(child(root, 'env_references') ? [named('.env_references', 'Outputs of other environments', references)] : []),
    ...(child(root, 'resources')
      ? [
          named('.resources', 'Reserved resources', () =>
            section('resources').map(({ name }) => named(name, 'Reserved')),
          ),
        ]
      : []),
    ...(child(root, 'workflow') ? [named('.bindings', 'What the workflow runs on')] : []),
  ]
}
