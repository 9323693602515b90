import { Alert, Badge, Button, Group, List, Paper, Stack, Text } from '@mantine/core'
import { IconArrowRight, IconBrandGitlab, IconKey } from '@tabler/icons-react'
import type { ProviderBody } from '@/lib/wire'
import { leaveFrom } from '@/lib/away'
import { authorizeHref, connectPath } from './authorize'

interface Props {
  providers: ProviderBody[]
  chosen: string | null
  choose: (id: string) => void
  withToken: () => void
  space: string
}

/** What a scope lets Slipway do, in words. */
const SCOPES: Record<string, string> = {
  read_api: 'list your projects, and read their branches and settings',
  read_repository: 'read their code',
  api: 'the same, and create webhooks and report what became of a commit',
}

function Authorize({ provider, space }: { provider: ProviderBody; space: string }) {
  return (
    <Alert variant="light" title={`${provider.name} asks for your consent once`} icon={<IconBrandGitlab />}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">
          You are sent to {provider.base_url} and come back to this page. Slipway asks for these permissions:
        </Text>
        <List size="sm" spacing={2}>
          {provider.scopes.map((scope) => (
            <List.Item key={scope}>
              <b>{scope}</b>
              {SCOPES[scope] && `: ${SCOPES[scope]}`}
            </List.Item>
          ))}
        </List>
        <Button
          component="a"
          href={authorizeHref(provider, space)}
          onClick={() => leaveFrom(connectPath(provider, space))}
          rightSection={<IconArrowRight size={16} />}
        >
          Authorize with {provider.name}
        </Button>
      </Stack>
    </Alert>
  )
}

export function ChooseProvider({ providers, chosen, choose, withToken, space }: Props) {
  if (providers.length === 0) {
    return (
      <Alert color="orange" title="No Git host is set up">
        An account administrator has to enter the repositories application of your GitLab first.
      </Alert>
    )
  }
  const waiting = providers.find((one) => one.id === chosen && !one.authorized)
  return (
    <Stack>
      {providers.map((provider) => (
        <Paper key={provider.id} withBorder p="md">
          <Group justify="space-between">
            <Group gap="sm">
              <IconBrandGitlab size={26} color="#fc6d26" aria-hidden />
              <Stack gap={0}>
                <Text fw={650}>{provider.name}</Text>
                <Text size="sm" c="dimmed">
                  {provider.base_url}
                </Text>
              </Stack>
              {provider.authorized && (
                <Badge variant="light" color="teal" tt="none">
                  Authorized{provider.granted_as ? ` as ${provider.granted_as}` : ''}
                </Badge>
              )}
            </Group>
            <Button
              variant={provider.id === chosen ? 'light' : 'filled'}
              onClick={() => choose(provider.id)}
              aria-label={`Choose ${provider.name}`}
            >
              {provider.id === chosen ? 'Chosen' : `Choose ${provider.name}`}
            </Button>
          </Group>
        </Paper>
      ))}
      {waiting && <Authorize provider={waiting} space={space} />}
      <Group>
        <Button variant="subtle" size="compact-sm" leftSection={<IconKey size={16} />} onClick={withToken}>
          Use an access token instead
        </Button>
      </Group>
    </Stack>
  )
}
