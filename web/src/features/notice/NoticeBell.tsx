import { Indicator } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { IconLink } from '@/components/links'
import { noticesQuery } from './queries'

/** How many notices wait, and the way to them. */
export function NoticeBell() {
  const { data } = useQuery(noticesQuery(true, 1))
  if (!data) return null
  const { unread } = data
  return (
    <Indicator disabled={unread === 0} label={unread > 99 ? '99+' : unread} size={16} color="buoy.8" offset={5}>
      <IconLink
        to="/notices"
        variant="subtle"
        color="gray.3"
        size="lg"
        aria-label={unread === 0 ? 'Notices' : `Notices: ${unread} unread`}
      >
        <IconBell size={18} />
      </IconLink>
    </Indicator>
  )
}
