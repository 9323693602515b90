import type { NoticeBody } from '../src/lib/wire'
import type { Route } from './ask'
import { now } from './data'

const notice = (id: string, kind: string, over: Partial<NoticeBody>): NoticeBody => ({
  id,
  kind,
  what: '',
  why: '',
  action: null,
  link: null,
  space_name: 'harbor',
  since: now(-600),
  read: false,
  ...over,
})
const notices: NoticeBody[] = [
  notice('1', 'connection_lost', {
    what: "The repository 'platform' is disconnected.",
    why: 'GitLab refuses the grant of ada@harbor.test: it was revoked.',
    action: 'Authorize again',
    link: '/harbor/settings/repositories',
  }),
  notice('2', 'credential_expiring', {
    what: "The credential 'ada-personal' ends in 6 days.",
    why: 'It does not renew itself, and one repository uses it.',
    action: 'Make another at GitLab',
    link: 'https://gitlab.harbor.test/-/user_settings/personal_access_tokens',
    since: now(-7200),
  }),
  notice('3', 'credential_rotated', {
    what: "The credential 'robot' has renewed itself.",
    why: 'It would have ended in 7 days.',
    since: now(-86_400),
    read: true,
  }),
]

export const noticeRoutes: Route[] = [
  ['GET', '/api/notices', ({ query }) => ({
    notices: notices.filter((one) => query.get('unread') === null || !one.read),
    unread: notices.filter((one) => !one.read).length,
  })],
  ['POST', '/api/notices/*/read', (_, id) => Object.assign(notices.find((one) => one.id === id) ?? {}, { read: true })],
  ['POST', '/api/notices/read', () => notices.forEach((one) => (one.read = true))],
] // prettier-ignore
