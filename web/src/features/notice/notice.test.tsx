import { expect, it } from 'vitest'
import { Refused, show } from '@/test/render'
import { NoticeBell } from './NoticeBell'
import { NoticesPage } from './NoticesPage'
import type { NoticeBody } from '@/lib/wire'

const notice = (over: Partial<NoticeBody> = {}): NoticeBody => ({
  id: 'n1',
  kind: 'credential_expiring',
  what: "The credential 'robot' ends in 7 days.",
  why: 'It does not renew itself.',
  action: 'Open GitLab',
  link: 'https://gitlab.test/tokens',
  space_name: 'harbor',
  since: '2026-01-01T00:00:00Z',
  read: false,
  ...over,
})
const BELL = 'GET /api/notices?unread=true&limit=1'
const ALL = 'GET /api/notices?limit=50'

it('rings for what is unread', async () => {
  const { screen } = await show(<NoticeBell />, { api: { [BELL]: { notices: [notice()], unread: 3 } } })
  expect(await screen.findByRole('link', { name: 'Notices: 3 unread' })).toHaveAttribute('href', '/notices')
})

it('says what happened, why, and what to do, and remembers what was read', async () => {
  const { screen, user, calls } = await show(<NoticesPage />, {
    api: { [ALL]: { notices: [notice(), notice({ id: 'n2', what: 'Old', read: true })], unread: 1 }, 'POST /api/notices/n1/read': {} },
  }) // prettier-ignore
  expect(await screen.findByText("The credential 'robot' ends in 7 days.")).toBeVisible()
  expect(screen.getAllByRole('link', { name: /Open GitLab/ })[0]).toHaveAttribute('href', 'https://gitlab.test/tokens')
  await user.click(screen.getByRole('button', { name: 'Mark as read' }))
  expect(calls.some((call) => call.path === '/api/notices/n1/read')).toBe(true)
})

it('marks all as read', async () => {
  const { screen, user, calls } = await show(<NoticesPage />, {
    api: { [ALL]: { notices: [notice()], unread: 9 }, 'POST /api/notices/read': {} },
  })
  await user.click(await screen.findByRole('button', { name: 'Mark all as read' }))
  expect(calls.some((call) => call.method === 'POST' && call.path === '/api/notices/read')).toBe(true)
})

it('shows only what is unread when asked to', async () => {
  const { screen, user } = await show(<NoticesPage />, {
    api: { [ALL]: { notices: [notice({ read: true })], unread: 0 }, 'GET /api/notices?unread=true&limit=50': { notices: [], unread: 0 } },
  }) // prettier-ignore
  await user.click(await screen.findByText('Unread'))
  expect(await screen.findByText('Nothing unread')).toBeVisible()
})

it('shows a failure as a failure, never as no notices', async () => {
  const { screen } = await show(<NoticesPage />, { api: { [ALL]: new Refused(500, 'The database is away.') } })
  expect(await screen.findByText('The database is away.')).toBeVisible()
  expect(screen.queryByText('No notices')).toBeNull()
})
