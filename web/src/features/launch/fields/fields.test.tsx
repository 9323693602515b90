import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { Refused, show } from '@/test/render'
import { input, item } from '@/test/samples'
import type { InputBody } from '@/lib/wire'
import type { LaunchForm } from '../useLaunchForm'
import { controlOf } from './control'
import { dateText } from './DateField'
import { InputField } from './InputField'
import { rowsOf } from './TableField'
import { deciding } from './useChoices'

afterEach(() => sessionStorage.clear())

interface Shown {
  control?: string | null
  header?: string[]
  start?: string
  others?: Record<string, string>
}

function Field({ of, control = null, header = [], start = '', others = {} }: Shown & { of: InputBody }) {
  const [value, setValue] = useState(start)
  const form = {
    item: item([of]),
    space: 'harbor',
    draft: { values: { ...others, [of.name]: value } },
    fault: () => null,
    isHidden: () => false,
    setValue: (_: string, next: string) => setValue(next),
  } as unknown as LaunchForm
  return (
    <>
      <InputField field={{ kind: 'input', input: of, control, header, refresh: true }} form={form} />
      <output>{value}</output>
    </>
  )
}

const open = (of: InputBody, shown: Shown = {}, api: Record<string, unknown> = {}) =>
  show(<Field of={of} {...shown} />, { api })
const VALUES = (name: string) => `POST /api/spaces/harbor/catalog/network/inputs/${name}/values`
const found = (over = {}) => ({
  values: [
    { value: 'eu-1', display: 'Europe' },
    { value: 'us-1', display: 'America' },
  ],
  truncated: false,
  needs_search: false,
  needs_inputs: [],
  ...over,
})

describe('the control', () => {
  it.each([
    [input(), null, 'text'],
    [input(), 'date', 'date'],
    [input(), 'object', 'table'],
    [input({ type: 'file' }), null, 'file'],
    [input({ type: 'agent' }), null, 'remote'],
    [input({ type: 'input-source', style: 'multi-select' }), null, 'remote'],
    [input({ style: 'duration' }), null, 'duration'],
    [input({ style: 'multi-select' }), null, 'several'],
    [input({ style: 'radio', allowed_values: ['a', 'b'] }), null, 'radio'],
    [input({ style: 'radio', allowed_values: [...'abcdefghij'] }), null, 'choice'],
    [input({ sensitive: true }), null, 'secret'],
  ])('fits the input %#', (of, wish, control) => expect(controlOf(of, wish)).toBe(control))
})

it.each([
  ['2025-03-19', '2025-03-19T00:00:00'],
  ['2025-05-25T18:30', '2025-05-25T18:30:00'],
  ['2025-05-25T18:30:41', '2025-05-25T18:30:41'],
  ['', ''],
])('writes the date %s as %s', (typed, text) => expect(dateText(typed)).toBe(text))

it('reads rows of objects only', () => {
  expect(rowsOf('')).toEqual([])
  expect(rowsOf('[{"a":1}]')).toEqual([{ a: 1 }])
  expect(rowsOf('{"a":1}')).toBeNull()
  expect(rowsOf('[1')).toBeNull()
})

it('knows the inputs that decide', () => expect(deciding({ depends_on: ' a, b ,' })).toEqual(['a', 'b']))

it('puts a duration together', async () => {
  const { screen, user } = await open(input({ name: 'keep', style: 'duration' }), { start: 'PT2H' })
  await user.type(await screen.findByLabelText('keep: days'), '{Backspace}1')
  expect(screen.getByRole('status')).toHaveTextContent(/^P1DT2H$/)
})

it('takes several values as a JSON list', async () => {
  const { screen, user } = await open(input({ style: 'multi-select', allowed_values: ['A100', 'L40'] }))
  await user.click(await screen.findByRole('combobox', { name: /^name/ }))
  await user.click(screen.getByRole('option', { name: 'L40' }))
  expect(screen.getByRole('status')).toHaveTextContent('["L40"]')
})

it('builds a table of objects', async () => {
  const { screen, user } = await open(input({ name: 'disks' }), { control: 'object', header: ['mount', 'size'] })
  await user.click(await screen.findByRole('button', { name: 'Add to disks' }))
  await user.type(screen.getByLabelText('mount of disks 1'), '/data')
  expect(screen.getByRole('status')).toHaveTextContent('[{"mount":"/data","size":""}]')
  await user.click(screen.getByRole('button', { name: 'Remove disks 1' }))
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
})

describe('a value from elsewhere', () => {
  const region = input({ name: 'region', type: 'input-source', depends_on: 'cloud' })
  it('is shown by its name and kept as its value, and asked for with what decides it', async () => {
    const { screen, user, calls } = await open(region, { others: { cloud: 'aws' } }, { [VALUES('region')]: found() })
    await user.click(await screen.findByRole('combobox', { name: /^region/ }))
    await user.click(await screen.findByRole('option', { name: 'Europe' }))
    expect(screen.getByRole('status')).toHaveTextContent('eu-1')
    expect(calls[0]?.body).toEqual({ inputs: { cloud: 'aws' }, search: '', repository_name: 'infra' })
  })
  it('says what has to be filled in first', async () => {
    const { screen } = await open(region, {}, { [VALUES('region')]: found({ values: [], needs_inputs: ['cloud'] }) })
    expect(await screen.findByPlaceholderText('Fill in cloud first')).toBeDisabled()
  })
  it('shows the source’s own words, lets the value be typed, and asks again', async () => {
    let answer: unknown = new Refused(502, 'The source answered 503.')
    const { screen, user } = await open(region, {}, { [VALUES('region')]: () => answer })
    expect(await screen.findByText(/The source answered 503/)).toBeVisible()
    await user.type(screen.getByRole('textbox', { name: /^region/ }), 'eu-9')
    expect(screen.getByRole('status')).toHaveTextContent('eu-9')
    answer = found()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('combobox', { name: /^region/ })).toBeVisible()
  })
  it('searches at the source where that asks for it', async () => {
    const needs = (body: unknown) =>
      (body as { search: string }).search === '' ? found({ values: [], needs_search: true }) : found()
    const { screen, user, calls } = await open(region, {}, { [VALUES('region')]: needs })
    await user.type(await screen.findByPlaceholderText('Type to search'), 'eu')
    await user.click(await screen.findByRole('option', { name: 'Europe' }))
    expect(calls.map((call) => (call.body as { search: string }).search)).toContain('eu')
  })
})

it('uploads files and keeps their token', async () => {
  const upload = 'POST /api/spaces/harbor/uploads?blueprint_name=network&repository_name=infra&input_name=cert'
  const { screen, user } = await open(
    input({ name: 'cert', type: 'file' }),
    {},
    { [upload]: { token: 'up-1', files: [{ name: 'a.pem', size: 1200 }] } },
  )
  const choose = await screen.findByRole('button', { name: /^cert/ })
  await user.upload(
    choose.closest('body')?.querySelector('input[type=file]') as HTMLInputElement,
    new File(['x'], 'a.pem'),
  )
  expect(await screen.findByText('Uploaded: a.pem (2 kB)')).toBeVisible()
  expect(screen.getAllByRole('status')[1]).toHaveTextContent('up-1')
})
