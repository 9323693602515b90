import { isRequired } from '@/lib/inputs'
import type { FormField, FormSection, InputBody, LaunchFormBody } from '@/lib/wire'

/** Fields that are not inputs of the blueprint but parts of the launch itself. */
const OWN = ['duration', 'env-name', 'owner'] as const
export type OwnField = (typeof OWN)[number]

/** One field of the form. */
export type Field =
  | { kind: 'own'; own: OwnField }
  | { kind: 'input'; input: InputBody; control: string | null; header: string[]; refresh: boolean }

export interface Section {
  name: string | null
  description: string | null
  icon: string | null
  /** Whether it is unfolded when the form opens. */
  open: boolean
  fields: Field[]
}

export interface FormPage {
  name: string
  description: string | null
  icon: string | null
  sections: Section[]
}

const isOwn = (type: string | null): type is OwnField => OWN.some((one) => one === type)
const titles = (header: string | null) =>
  (header ?? '')
    .split(',')
    .map((title) => title.trim())
    .filter((title) => title !== '')

/** Needed inputs first, in the author's order otherwise. */
function inOrder(inputs: InputBody[]): InputBody[] {
  return [...inputs].sort((a, b) => Number(isRequired(b)) - Number(isRequired(a)))
}

const plain = (input: InputBody): Field => ({ kind: 'input', input, control: null, header: [], refresh: true })

/** Places each input once: where it is named first; what names no input of the blueprint is left out. */
class Placement {
  private readonly left: Map<string, InputBody>

  constructor(inputs: InputBody[]) {
    this.left = new Map(inputs.map((input) => [input.name, input]))
  }

  fields(written: FormField[]): Field[] {
    return written.flatMap((each): Field[] => {
      if (isOwn(each.type)) return [{ kind: 'own', own: each.type }]
      const input = this.left.get(each.name)
      if (input === undefined) return []
      this.left.delete(each.name)
      const { type, header, allow_refresh } = each
      return [{ kind: 'input', input, control: type, header: titles(header), refresh: allow_refresh }]
    })
  }

  section(written: FormSection): Section {
    const own: Field[] = isOwn(written.type) ? [{ kind: 'own', own: written.type }] : []
    const { name, description, icon, default_open: open } = written
    return { name, description, icon, open, fields: [...own, ...this.fields(written.inputs)] }
  }

  sections(written: { inputs: FormField[]; sections: FormSection[] }): Section[] {
    const loose = bare(this.fields(written.inputs))
    return [loose, ...written.sections.map((each) => this.section(each))].filter((each) => each.fields.length > 0)
  }

  rest(): Field[] {
    return inOrder([...this.left.values()]).map(plain)
  }
}

const bare = (fields: Field[], name: string | null = null): Section => ({
  name,
  description: null,
  icon: null,
  open: true,
  fields,
})

/** The pages of the form: one for each category, one before them for what is in none, and the rest at the end of the last. */
export function pagesOf(layout: LaunchFormBody | null, inputs: InputBody[]): FormPage[] {
  const placing = new Placement(inputs)
  if (layout === null) return [{ name: 'Inputs', description: null, icon: null, sections: [bare(placing.rest())] }]
  const categories = layout.categories.map(({ name, description, icon, ...written }) => {
    return { name, description, icon, sections: placing.sections(written) }
  })
  const first = { name: 'Inputs', description: null, icon: null, sections: placing.sections(layout) }
  const rest = placing.rest()
  const shown = [first, ...categories].filter((page) => page.sections.length > 0)
  if (rest.length === 0) return shown
  const more = bare(rest, shown.length === 0 ? null : 'More inputs')
  if (layout.categories.length === 0) {
    return [{ ...first, sections: [...first.sections, more] }]
  }
  return [...shown, { name: 'More', description: null, icon: null, sections: [more] }]
}

/** The parts of the launch itself that the author placed somewhere in the form. */
export function placedOwn(pages: FormPage[]): ReadonlySet<OwnField> {
  const fields = pages.flatMap((page) => page.sections.flatMap((section) => section.fields))
  return new Set(fields.flatMap((field): OwnField[] => (field.kind === 'own' ? [field.own] : [])))
}

/** The names by which the server calls a field. */
export function names(field: Field): string[] {
  if (field.kind === 'input') return [field.input.name]
  if (field.own === 'duration') return ['duration', 'scheduled_start_time', 'scheduled_end_time']
  return [field.own === 'owner' ? 'owner_email' : 'environment_name']
}
