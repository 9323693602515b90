import { useState } from 'react'
import { expect, it } from 'vitest'
import { show } from '@/test/render'
import { StructureField } from './StructureField'

const text = { type: 'string' }
const nets = {
  type: 'array',
  items: {
    type: 'object',
    properties: { name: text, bits: { type: 'number' }, open: { type: 'boolean' } },
    required: ['name'],
  },
}

function Field({ schema, start }: { schema: unknown; start: string }) {
  const [value, setValue] = useState(start)
  return (
    <>
      <StructureField name="nets" schema={schema} value={value} error={null} common={{}} onChange={setValue} />
      <output>{value}</output>
    </>
  )
}

const open = (schema: unknown, start = '') =>
  show(<Field schema={schema} start={start} />, { pattern: '/', at: '/', api: {} })
const written = (screen: Awaited<ReturnType<typeof open>>['screen']): unknown =>
  JSON.parse(screen.getByRole('status').textContent)

it('builds a list of objects piece by piece, and leaves out what is cleared', async () => {
  const { screen, user } = await open(nets)
  await user.click(await screen.findByRole('button', { name: 'Add to nets' }))
  await user.type(screen.getByLabelText(/^name/), 'blue')
  await user.type(screen.getByLabelText('bits'), '8')
  await user.click(screen.getByLabelText('open'))
  expect(written(screen)).toEqual([{ name: 'blue', bits: 8, open: true }])
  await user.clear(screen.getByLabelText('bits'))
  expect(written(screen)).toEqual([{ name: 'blue', open: true }])
  await user.click(screen.getByRole('button', { name: 'Remove nets 1' }))
  expect(written(screen)).toEqual([])
})

it('names the values of a map, and no two alike', async () => {
  const { screen, user } = await open({ type: 'object', additionalProperties: text }, '{"a":"1","b":"2"}')
  const key = await screen.findByLabelText('Key of nets b')
  await user.clear(key)
  await user.type(key, 'a')
  await user.tab()
  expect(screen.getByText('There is one of that name already.')).toBeVisible()
  await user.clear(key)
  await user.type(key, 'c')
  await user.tab()
  expect(written(screen)).toEqual({ a: '1', c: '2' })
  await user.click(screen.getByRole('button', { name: 'Remove a from nets' }))
  expect(written(screen)).toEqual({ c: '2' })
})

it('asks for each place of a row in its type, and for anything as JSON', async () => {
  const { screen, user } = await open({ type: 'array', prefixItems: [{ type: 'string', enum: ['s', 'm'] }, {}] })
  await user.type(await screen.findByLabelText(/^nets 2/), '{{"a":1}')
  expect(written(screen)).toEqual(['s', { a: 1 }])
})

it('shows as JSON what is none of that type, and offers the form once it is', async () => {
  const { screen } = await open(nets, '{"not":"a list"')
  expect(await screen.findByRole('radio', { name: 'Form' })).toBeDisabled()
})
