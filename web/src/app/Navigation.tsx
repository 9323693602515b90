import { ActionIcon, AppShell, Group, ScrollArea } from '@mantine/core'
import {
  IconAdjustments, IconAnchor, IconBook2, IconBox, IconBrandGitlab, IconDatabaseImport, IconFileCode, IconFingerprint, IconGitBranch, IconKey, IconRobot, IconSailboat, IconStethoscope, IconUsers, IconX,
} from '@tabler/icons-react' // prettier-ignore
import { NavItem, TextLink } from '@/components/links'
import { Logo } from '@/components/Logo'
import { mayInAccount, mayInSpace } from '@/lib/permissions'
import type { SessionBody } from '@/lib/wire'
import { SpaceSwitch } from './SpaceSwitch'

const size = { size: 18, stroke: 1.8 }

function SpaceItems({ session, space }: { session: SessionBody; space: string }) {
  const may = (permission: string) => mayInSpace(session, space, permission)
  const params = { space }
  return (
    <>
      <NavItem to="/$space/catalog" params={params} label="Catalog" leftSection={<IconBook2 {...size} />} />
      <NavItem
        to="/$space/environments"
        params={params}
        label="Environments"
        leftSection={<IconSailboat {...size} />}
      />
      {(may('MANAGE_BLUEPRINTS') || may('MANAGE_REPOSITORIES')) && (
        <>
          <div className="section">Build</div>
          <NavItem to="/$space/assets" params={params} label="Assets" leftSection={<IconBox {...size} />} />
          <NavItem
            to="/$space/blueprints"
            params={params}
            label="Blueprints"
            leftSection={<IconFileCode {...size} />}
          />
        </>
      )}
      {(may('VIEW_REPOSITORIES') || may('VIEW_SPACE_USERS') || may('VIEW_AGENTS')) && (
        <div className="section">Settings</div>
      )}
      {may('VIEW_REPOSITORIES') && (
        <NavItem
          to="/$space/settings/repositories"
          params={params}
          label="Repositories"
          leftSection={<IconGitBranch {...size} />}
        />
      )}
      {may('VIEW_REPOSITORIES') && (
        <NavItem
          to="/$space/settings/doctor"
          params={params}
          label="Connection doctor"
          leftSection={<IconStethoscope {...size} />}
        />
      )}
      {may('MANAGE_REPOSITORIES') && (
        <NavItem
          to="/$space/settings/credentials"
          params={params}
          label="Credentials"
          leftSection={<IconFingerprint {...size} />}
        />
      )}
      {may('VIEW_SPACE_USERS') && (
        <NavItem to="/$space/settings/people" params={params} label="People" leftSection={<IconUsers {...size} />} />
      )}
      {may('MANAGE_SPACE_PARAMETERS') && (
        <NavItem
          to="/$space/settings/parameters"
          params={params}
          label="Parameters"
          leftSection={<IconAdjustments {...size} />}
        />
      )}
      {may('VIEW_AGENTS') && (
        <NavItem to="/$space/settings/agents" params={params} label="Agents" leftSection={<IconRobot {...size} />} />
      )}
    </>
  )
}

function AccountItems({ session }: { session: SessionBody }) {
  return (
    <>
      <div className="section">Account</div>
      <NavItem to="/" activeOptions={{ exact: true }} label="Spaces" leftSection={<IconAnchor {...size} />} />
      {mayInAccount(session, 'MANAGE_USERS') && (
        <NavItem to="/account/people" label="All people" leftSection={<IconUsers {...size} />} />
      )}
      {mayInAccount(session, 'MANAGE_ACCOUNT_PARAMETERS') && (
        <NavItem to="/account/parameters" label="Account parameters" leftSection={<IconAdjustments {...size} />} />
      )}
      {mayInAccount(session, 'MANAGE_PROVIDERS') && (
        <NavItem to="/account/git-hosts" label="Git hosts" leftSection={<IconBrandGitlab {...size} />} />
      )}
      {mayInAccount(session, 'MANAGE_CREDENTIALS') && (
        <NavItem to="/account/credentials" label="Account credentials" leftSection={<IconFingerprint {...size} />} />
      )}
      {mayInAccount(session, 'MANAGE_INPUT_SOURCES') && (
        <NavItem to="/account/input-sources" label="Input sources" leftSection={<IconDatabaseImport {...size} />} />
      )}
      <NavItem to="/tokens" label="My tokens" leftSection={<IconKey {...size} />} />
    </>
  )
}

interface Props {
  session: SessionBody
  space: string | null
  close: () => void
}

export function Navigation({ session, space, close }: Props) {
  return (
    <>
      <Group justify="space-between" px={6} pt={4} pb="sm">
        <TextLink to="/" underline="never" aria-label="Slipway, your spaces">
          <Group gap={10}>
            <Logo size={34} />
            <span className="wordmark">Slipway</span>
          </Group>
        </TextLink>
        <ActionIcon hiddenFrom="md" variant="subtle" color="gray.3" onClick={close} aria-label="Close navigation">
          <IconX size={20} />
        </ActionIcon>
      </Group>
      {session.spaces.length > 0 && <SpaceSwitch spaces={session.spaces} current={space} />}
      <AppShell.Section grow component={ScrollArea} type="auto" mt="xs">
        <nav aria-label="Main">
          {space !== null && <SpaceItems session={session} space={space} />}
          <AccountItems session={session} />
        </nav>
      </AppShell.Section>
    </>
  )
}
