import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { IconCheck, IconExternalLink, IconInfoCircle } from '@tabler/icons-react'
import type { AddedToGitBody } from '@/lib/wire'

const TITLES: Record<string, string> = {
  opened: 'The merge request is made',
  updated: 'The merge request has the newest version now',
  open_already: 'There is a merge request already',
  nothing_to_do: 'Nothing to do',
}

/** How it ended, and the page to go on with. */
export function AddedToGit({ added, close }: { added: AddedToGitBody; close: () => void }) {
  const made = added.state === 'opened' || added.state === 'updated'
  return (
    <Stack>
      <Alert
        role="status"
        color={made ? 'teal' : 'blue'}
        variant="light"
        icon={made ? <IconCheck /> : <IconInfoCircle />}
        title={TITLES[added.state] ?? 'Done'}
      >
        <Stack gap={6}>
          <Text size="sm">{added.message}</Text>
          <Anchor size="sm" fw={600} href={added.web_url} target="_blank" rel="noreferrer">
            {added.reference === '' ? 'Open the file' : `Open merge request ${added.reference}`}{' '}
            <IconExternalLink size={13} aria-label="opens in a new tab" />
          </Anchor>
        </Stack>
      </Alert>
      <Group justify="flex-end">
        <Button onClick={close}>Close</Button>
      </Group>
    </Stack>
  )
}
