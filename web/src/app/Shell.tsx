import { AppShell, Burger, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Outlet, useNavigate, useParams, useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { TextLink } from '@/components/links'
import { Logo } from '@/components/Logo'
import { NoticeBell } from '@/features/notice'
import { sessionQuery } from '@/lib/queries'
import { Navigation } from './Navigation'
import { ColorSwitch, UserMenu } from './UserMenu'

/** The frame of every page inside: hull-coloured navigation, a narrow bar on small screens. */
export function Shell() {
  const [opened, { toggle, close }] = useDisclosure(false)
  const { data: session } = useQuery(sessionQuery)
  const { space } = useParams({ strict: false })
  const path = useRouterState({ select: (state) => state.location.pathname })
  const href = useRouterState({ select: (state) => state.location.href })
  const navigate = useNavigate()
  const ended = session?.signed_in === false
  useEffect(close, [path, close])
  useEffect(() => {
    if (ended) void navigate({ to: '/sign-in', search: { return_to: href, ended: true } as never, replace: true })
  }, [ended, href, navigate])
  if (!session || ended) return null
  return (
    <AppShell
      layout="alt"
      header={{ height: { base: 56, md: 0 } }}
      navbar={{ width: 256, breakpoint: 'md', collapsed: { mobile: !opened } }}
      padding={{ base: 'md', md: 'xl' }}
    >
      <a className="skip" href="#content">
        Skip to content
      </a>
      <AppShell.Header className="sea" hiddenFrom="md" px="md">
        <Group h="100%" justify="space-between">
          <TextLink to="/" underline="never" aria-label="Slipway, your spaces">
            <Group gap={8}>
              <Logo size={28} />
              <span className="wordmark">Slipway</span>
            </Group>
          </TextLink>
          <Group gap="xs" wrap="nowrap">
            <NoticeBell />
            <Burger opened={opened} onClick={toggle} color="white" size="sm" aria-label="Open navigation" />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar className="sea" p="sm">
        <Navigation session={session} space={space ?? null} close={close} />
        <Group justify="space-between" wrap="nowrap" gap="xs" pt="sm">
          <UserMenu session={session} />
          <Group gap={2} wrap="nowrap">
            <NoticeBell />
            <ColorSwitch />
          </Group>
        </Group>
      </AppShell.Navbar>
      <AppShell.Main id="content">
        <div className="page">
          <Outlet />
        </div>
      </AppShell.Main>
    </AppShell>
  )
}
