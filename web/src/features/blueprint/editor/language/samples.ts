import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Facts } from './proposal'
import type { Schema } from './schema'

/** The schema that the server publishes, as it lies in the repository. */
export const schema = JSON.parse(
  readFileSync(resolve(process.cwd(), '../docs/schema/blueprint.schema.json'), 'utf8'),
) as Schema

/** A text with a mark where somebody writes. */
export function marked(text: string): [text: string, offset: number] {
  const offset = text.indexOf('¦')
  if (offset < 0) throw new Error(`no mark in ${text}`)
  return [text.replace('¦', ''), offset]
}

const value = (name: string, required: boolean) => ({
  name, type: 'string', description: `The ${name}`, default: null, sensitive: false, required, nullable: true,
  allowed_values: [], rules: [], source: null,
}) // prettier-ignore

export const harbor: Facts = {
  stores: () => Promise.resolve(['infra', 'charts']),
  agents: () => Promise.resolve(['built-in', 'far away']),
  parameters: () => Promise.resolve(['region']),
  assets: (store) =>
    Promise.resolve(
      store !== 'infra'
        ? []
        : [
            { path: 'charts/web', kind: 'helm', inputs: [], outputs: [] },
            {
              path: 'modules/vpc',
              kind: 'terraform',
              inputs: [value('region', true), value('cidr', false)],
              outputs: [{ name: 'vpc_id', type: null, description: 'Its id', sensitive: false, source: null } as never],
            },
          ],
    ),
}
