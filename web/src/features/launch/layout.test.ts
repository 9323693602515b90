import { expect, it } from 'vitest'
import { input } from '@/test/samples'
import type { FormField, FormSection, LaunchFormBody } from '@/lib/wire'
import { names, pagesOf, placedOwn, type FormPage } from './layout'

const field = (name: string, over: Partial<FormField> = {}): FormField => ({
  name,
  type: null,
  header: null,
  allow_refresh: false,
  ...over,
})
const section = (name: string, inputs: FormField[], type: string | null = null): FormSection => ({
  name,
  description: null,
  icon: null,
  default_open: false,
  type,
  inputs,
})
const form = (over: Partial<LaunchFormBody>): LaunchFormBody => ({ inputs: [], sections: [], categories: [], ...over })
const category = (name: string, inputs: FormField[], sections: FormSection[] = []) => ({
  name,
  description: null,
  icon: null,
  inputs,
  sections,
})
const inputs = ['a', 'b', 'c'].map((name) => input({ name }))

/** The form as a text: `page: section(field field)`. */
const written = (pages: FormPage[]) =>
  pages.map(
    (page) =>
      `${page.name}: ` +
      page.sections
        .map((each) => `${each.name ?? ''}(${each.fields.flatMap((one) => names(one)[0]).join(' ')})`)
        .join(' '),
  )

it.each([
  ['nothing said', null, ['Inputs: (a b c)']],
  ['fields alone', form({ inputs: [field('b')] }), ['Inputs: (b) More inputs(a c)']],
  ['all placed', form({ inputs: [field('b'), field('a'), field('c')] }), ['Inputs: (b a c)']],
  [
    'sections',
    form({ sections: [section('One', [field('c')]), section('Two', [field('a'), field('b')])] }),
    ['Inputs: One(c) Two(a b)'],
  ],
  [
    'categories with a rest',
    form({ categories: [category('Net', [field('a')], [section('In', [field('b')])]), category('Data', [])] }),
    ['Net: (a) In(b)', 'More: More inputs(c)'],
  ],
  [
    'something before the categories',
    form({ inputs: [field('a')], categories: [category('Net', [field('b'), field('c')])] }),
    ['Inputs: (a)', 'Net: (b c)'],
  ],
  ['an input named twice', form({ inputs: [field('a'), field('a')] }), ['Inputs: (a) More inputs(b c)']],
  ['an input that there is not', form({ inputs: [field('ghost')] }), ['Inputs: (a b c)']],
])('places inputs: %s', (_, layout, pages) => expect(written(pagesOf(layout, inputs))).toEqual(pages))

it('puts needed inputs before others where the author says nothing', () => {
  const pages = pagesOf(null, [input({ name: 'x', optional: true }), input({ name: 'y' })])
  expect(written(pages)).toEqual(['Inputs: (y x)'])
})

it('knows parts of the launch that stand among the inputs', () => {
  const layout = form({
    inputs: [field('my name', { type: 'env-name' }), field('who', { type: 'owner' })],
    sections: [section('Time', [], 'duration')],
  })
  const pages = pagesOf(layout, inputs)
  expect([...placedOwn(pages)]).toEqual(['env-name', 'owner', 'duration'])
  expect(written(pages)).toEqual(['Inputs: (environment_name owner_email) Time(duration) More inputs(a b c)'])
})

it('reads the titles of a table', () => {
  const pages = pagesOf(form({ inputs: [field('a', { type: 'object', header: 'name, size ,' })] }), inputs)
  expect(pages[0]?.sections[0]?.fields[0]).toMatchObject({ control: 'object', header: ['name', 'size'] })
})
