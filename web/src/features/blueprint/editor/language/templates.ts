import type { Entry } from './entry'
import { templateRoots, type Named } from './names'
import { literal, member, proposal, type Facts, type Proposal, type Proposals } from './proposal'

const FILTERS: Record<string, string> = {
  downcase: 'small letters', upcase: 'capital letters', capitalize: 'first letter large', strip: 'no space around it',
  append: 'text behind it', prepend: 'text before it', replace: 'other text instead', remove: 'without a text', split: 'a list of parts',
  join: 'one text of a list', first: 'first of a list', last: 'last of a list', size: 'how long it is', slice: 'a part of it',
  truncate: 'at most so many letters', default: 'a value where there is none', plus: 'sum', minus: 'difference', times: 'product',
  divided_by: 'quotient', modulo: 'rest', abs: 'without sign', round: 'rounded', ceil: 'rounded up', floor: 'rounded down',
  date: 'as a date', escape: 'safe in HTML', url_encode: 'safe in addresses', key_access: 'one member of a JSON object',
  sort: 'in order', uniq: 'each once', map: 'one property of each', where: 'those that fit', reverse: 'the other way round',
} // prettier-ignore
const ATTRIBUTES: Record<string, string> = {
  envId: 'Id of the environment', environmentName: 'Name of the environment', blueprintName: 'Name of the blueprint',
  ownerEmail: 'E-mail address of its owner', spaceName: 'Name of the space', accountName: 'Name of the account',
} // prettier-ignore
const PATH = /(?:\.?\["[^"\]]*"\]|\.?[\w-]+)*(?:\.(?:\["[^"\]]*)?)?$/

/** `.grains.net.["a b"].x` in parts; the last one is still being written. */
export function partsOf(path: string): string[] {
  const closed = path.replace(/\.?\["([^"\]]*)"\]/g, (_, name: string) => `.${name.replaceAll('.', '\u0001')}`)
  const open = closed.replace(/\.?\["?([^"\]]*)$/, (_, name: string) => `.${name.replaceAll('.', '\u0001')}`)
  return open.replace(/^\./, '').split('.').map((one) => one.replaceAll('\u0001', '.')) // prettier-ignore
}

const same = (name: string, other: string) => name.replace(/^\./, '').toLowerCase() === other.toLowerCase()

/** The grain that a place is in. */
export function grainOf(at: Entry | null): string | null {
  for (let one = at; one?.parent; one = one.parent) if (one.parent.key === 'grains') return one.key
  return null
}

/** What can be said of the names on a path, the last one being known; null where one is not. */
export function memberAt(roots: Named[], path: string[]): Named | null {
  let among = roots
  let found: Named | null = null
  for (const part of path) {
    found = among.find((one) => same(one.name, part)) ?? null
    if (found === null) return null
    among = found.members()
  }
  return found
}

function below(roots: Named[], path: string[], without: string | null): Proposal[] {
  const of = memberAt(roots, path)
  const names = of?.members().filter(({ name }) => path.length !== 1 || path[0] !== 'grains' || name !== without) ?? []
  return names.map(({ name, about, members }) =>
    proposal(name, { sort: 'name', detail: about, insert: literal(member(name)), again: members().length > 0 }),
  )
}

/** What may be written inside `{{ }}`. */
export async function templateProposals(
  typed: string,
  offset: number,
  root: Entry,
  at: Entry | null,
  facts: Facts,
): Promise<Proposals> {
  const filter = /\|\s*(\w*)$/.exec(typed)
  if (filter) {
    const options = Object.entries(FILTERS).map(([name, about]) => proposal(name, { sort: 'template', detail: about }))
    return { from: offset - (filter[1] ?? '').length, options, eager: true }
  }
  const path = PATH.exec(typed)?.[0] ?? ''
  const way = partsOf(path)
  const parameters = way[0] === 'params' ? await facts.parameters() : []
  const roots = templateRoots(root, parameters)
  if (way.length < 2) {
    const gap = typed === '' ? ' ' : ''
    const begin = roots.map(({ name, about }) =>
      proposal(name, { sort: 'template', detail: about, insert: gap + name, again: true }),
    )
    const attributes = Object.entries(ATTRIBUTES).map(([name, about]) =>
      proposal(name, { sort: 'template', detail: about, insert: gap + name }),
    )
    return { from: offset - path.length, options: [...begin, ...attributes], eager: true }
  }
  const last = /(?:\.\["?[^"\]]*|\.[\w-]*)$/.exec(path)?.[0] ?? ''
  return { from: offset - last.length, options: below(roots, way.slice(0, -1), grainOf(at)), eager: true }
}

/** Whole templates for a value: inputs, and outputs of the grains that may be used there. */
export function wholeTemplates(root: Entry, grains: string[] | null): Proposal[] {
  const roots = templateRoots(root, [])
  const whole = (path: string, about: string) =>
    proposal(`{{ ${path} }}`, { sort: 'template', detail: about, insert: literal(`'{{ ${path} }}'`) })
  const inputs = grains === null ? [] : (memberAt(roots, ['inputs'])?.members() ?? [])
  const known = memberAt(roots, ['grains'])?.members() ?? []
  const outputs = known
    .filter((grain) => grains === null || grains.includes(grain.name))
    .flatMap((grain) => leaves(grain, `.grains${member(grain.name)}`))
  return [
    ...inputs.map(({ name, about }) => whole(`.inputs${member(name)}`, about)),
    ...outputs.map(([path, about]) => whole(path, about)),
  ]
}

/** Paths of the outputs below a grain. */
function leaves(of: Named, path: string): [string, string][] {
  return of.members().flatMap((one) => {
    const way = path + member(one.name)
    if (one.name === 'is_active') return []
    return of.name === 'outputs' ? ([[way, one.about]] as [string, string][]) : leaves(one, way)
  })
}
