import { expect, it } from 'vitest'
import { asset, session } from '@/test/samples'
import { show } from '@/test/render'
import { AssetsPage } from './AssetsPage'
import { toggled, withAll } from './selection'

const permissions = ['MANAGE_BLUEPRINTS']
const space = { name: 'harbor', color: '', icon: '', space_role: 'Space Developer', permissions }

it('keeps what was chosen on another page', () => {
  const before = toggled(new Map(), asset({ name: 'a' }))
  const broken = asset({ name: 'broken', can_generate: false })
  expect([...withAll(before, [asset({ name: 'b' }), broken]).keys()]).toEqual(['a', 'b'])
})

it('says how much is chosen at once, and bounds what a repository says of itself', async () => {
  const found = {
    iac_assets: [asset({ name: 'network', description: 'word '.repeat(5000) })],
    paging_info: { full_count: 99, requested_page: 1, total_pages: 2 },
    kinds: { terraform: 99 },
    in_error: 0,
  }
  const { screen } = await show(<AssetsPage />, {
    pattern: '/$space/assets',
    at: '/harbor/assets',
    api: {
      'GET /api/session': session({ spaces: [space] }),
      'GET /api/spaces/harbor/iac-assets?page=1&per_page=50': found,
    },
  })
  expect(await screen.findByRole('button', { name: 'Choose all on this page' })).toBeVisible()
  expect(screen.getByText(/press Generate blueprints/)).toBeVisible()
  expect(screen.getByText(/^word word/)).toHaveAttribute('data-line-clamp', 'true')
})
