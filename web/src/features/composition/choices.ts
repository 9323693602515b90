import type { ComposedGrain, ComposedInput, CompositionBody, ValueFrom, Wire } from '@/lib/wire'

interface Choice {
  value: string
  label: string
}
export interface ChoiceGroup {
  group: string
  items: Choice[]
}

/** A source as the value of a choice; the code's default is none. */
export function keyOf(from: ValueFrom | null): string {
  if (from === null) return ''
  return from.grain === null ? JSON.stringify([from.input]) : JSON.stringify([from.grain, from.output])
}

/** What a choice says, for the request. */
export function sourceOf(key: string): Wire['from'] {
  if (key === '') return null
  const [first, second] = JSON.parse(key) as string[]
  return second === undefined ? { input: first ?? '' } : { grain: first ?? '', output: second }
}

/** Whether a grain waits for another, if only for what that one waits for. */
function waits(grains: ComposedGrain[], one: string, other: string): boolean {
  return (
    one === other ||
    (grains.find((grain) => grain.name === one)?.depends_on ?? []).some((next) => waits(grains, next, other))
  )
}

const fits = (one: ComposedInput, other: ComposedInput) =>
  one.sort === other.sort || one.sort === 'any' || other.sort === 'any'

function outputs({ grains }: CompositionBody, grain: ComposedGrain): ChoiceGroup[] {
  return grains
    .filter((giver) => !waits(grains, giver.name, grain.name))
    .map((giver) => ({
      group: `Outputs of ${giver.name}`,
      items: giver.outputs.map((output) => ({
        value: keyOf({ grain: giver.name, output: output.name, input: null }),
        label: `${giver.name}: ${output.name}`,
      })),
    }))
}

/** The names of inputs it could have: its own, one for it alone, and those that others have for such values. */
function names({ grains }: CompositionBody, grain: ComposedGrain, input: ComposedInput): string[] {
  const others = grains.flatMap((one) => one.inputs).filter((one) => fits(one, input))
  const inUse = others.flatMap((one) => (one.from?.input ? [one.from.input] : []))
  const current = input.from?.input ? [input.from.input] : []
  return [...new Set([...current, input.asked_as, `${grain.name}_${input.name}`, ...inUse])]
}

/** Where an input may have its value from: whatever would make no circle, and is of its sort as far as that is known. */
export function choicesFor(body: CompositionBody, grain: ComposedGrain, input: ComposedInput): ChoiceGroup[] {
  const asked = names(body, grain, input).map((name) => ({
    value: keyOf({ grain: null, output: null, input: name }),
    label: `Ask for ${name}`,
  }))
  const code = input.required ? [] : [{ value: '', label: 'Default of the code' }]
  return [
    ...outputs(body, grain),
    { group: 'Input of the blueprint', items: asked },
    { group: 'Code', items: code },
  ].filter(({ items }) => items.length > 0)
}

/** What a person said, with one thing more; who says something again means the last. */
export function corrected(wires: Wire[], wire: Wire): Wire[] {
  return [...wires.filter((one) => one.grain !== wire.grain || one.input !== wire.input), wire]
}

/** Assets of the address. */
export function assetsOf(text: string | undefined): string[] {
  return (text ?? '').split(',').filter((name) => name !== '')
}
