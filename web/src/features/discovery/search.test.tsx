import { expect, it } from 'vitest'
import { asset, session } from '@/test/samples'
import { show } from '@/test/render'
import type { AssetBody } from '@/lib/wire'
import { AssetsPage } from './AssetsPage'

const LIST = 'GET /api/spaces/harbor/iac-assets?page=1&per_page=50'
const list = (assets: AssetBody[]) => ({
  iac_assets: assets,
  paging_info: { full_count: assets.length, requested_page: 1, total_pages: 1 },
  kinds: { terraform: 2 },
  in_error: 0,
})

it('searches by words, and leads back to all when nothing fits', async () => {
  const { screen, user } = await show(<AssetsPage />, {
    pattern: '/$space/assets',
    at: '/harbor/assets',
    api: {
      'GET /api/session': session(),
      [LIST]: list([asset({ name: 'network' }), asset({ name: 'data' })]),
      [`${LIST}&search=vpc+net`]: list([]),
    },
  })
  await user.type(await screen.findByRole('textbox', { name: 'Search' }), 'vpc net')
  expect(await screen.findByText(/Nothing fits/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Show all' }))
  expect(await screen.findByText('data')).toBeVisible()
})
