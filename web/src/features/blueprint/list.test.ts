import { describe, expect, it } from 'vitest'
import { blueprint as sample } from '@/test/samples'
import type { BlueprintBody } from '@/lib/wire'
import { fileLine, fileNews } from './fileState'
import { counts, EVERYTHING, fitting, homes } from './list'

const file = { path: 'blueprints/shop.yaml', state: 'there', newest_version: 3, offered_version: 3, permalink: null }
const stored = sample({ name: 'bucket', repository_name: 'qtorque', enabled: true, errors: [] })
const shop = sample({
  name: 'shop',
  display_name: 'Shop',
  description: 'Sells things',
  repository_name: 'iac',
  enabled: false,
  errors: [],
  file,
})
const gone: BlueprintBody = { ...shop, name: 'old', display_name: 'Old', file: { ...file, state: 'gone' } }
const all = [gone, shop, stored]

describe('the list of blueprints', () => {
  it.each([
    ['things sell', ['old', 'shop']],
    ['SHOP', ['old', 'shop']],
    ['bucket', ['bucket']],
    ['nowhere', []],
  ])('finds by the words %s', (text, names) => {
    expect(fitting(all, { ...EVERYTHING, text }).map((one) => one.name)).toEqual(names)
  })

  it('narrows to a repository and a state', () => {
    expect(fitting(all, { ...EVERYTHING, home: 'iac', state: 'unpublished' })).toEqual([gone, shop])
    expect(fitting(all, { ...EVERYTHING, state: 'published' })).toEqual([stored])
    expect(fitting(all, { ...EVERYTHING, state: 'faulty' })).toEqual([gone])
  })

  it('counts, and names where they lie with those stored here first', () => {
    expect(counts(all)).toEqual({ faulty: 1, published: 1, unpublished: 2 })
    expect(homes(all)).toEqual(['qtorque', 'iac'])
  })
})

describe('what is told of a file', () => {
  it('is nothing where all is well', () => {
    expect(fileNews(stored)).toBeNull()
    expect(fileNews(shop)).toBeNull()
  })

  it('says what is in the way and what to do', () => {
    expect(fileNews(gone)?.text).toContain('Bring the file back')
    expect(fileNews({ ...shop, file: { ...file, state: 'disconnected' } })?.text).toContain('Connect it again')
    expect(fileNews({ ...shop, file: { ...file, offered_version: 2 } })?.text).toContain(
      'Version 2 is shown and launched',
    )
  })

  it('leads to the line at the host', () => {
    expect(fileLine(shop, 4)).toBeNull()
    const linked = { ...shop, file: { ...file, permalink: 'https://git/-/blob/abc/shop.yaml' } }
    expect(fileLine(linked, 4)).toBe('https://git/-/blob/abc/shop.yaml#L4')
    expect(fileLine(linked, null)).toBe('https://git/-/blob/abc/shop.yaml')
  })
})
