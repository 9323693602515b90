import { expect, it } from 'vitest'
import { environment } from '@/test/environment'
import { session } from '@/test/samples'
import { show } from '@/test/render'
import { shownStatus } from '@/lib/status'
import { EnvironmentsPage } from './EnvironmentsPage'

it('calls a launch that was put off scheduled and says when it starts, not how much time is left', async () => {
  const one = environment('Launching')
  const start = new Date(Date.now() + 49 * 3_600_000).toISOString()
  one.details.state.current_state = 'LaunchScheduled'
  one.details.state.execution.start_time = start
  expect(shownStatus(one.details)).toBe('Scheduled')
  const { screen } = await show(<EnvironmentsPage />, {
    pattern: '/$space/environments',
    at: '/harbor/environments',
    api: { 'GET /api/session': session(), 'GET /api/spaces/harbor/environments?filter=my': [one] },
  })
  expect(await screen.findByText('Scheduled')).toBeVisible()
  expect(screen.getByText(/starts in 2 days/)).toBeVisible()
  expect(screen.queryByText(/left/)).toBeNull()
})
