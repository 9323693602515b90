import { Button, Code, CopyButton, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconCheck, IconCopy, IconHourglass } from '@tabler/icons-react'
import type { Wish } from './types'

interface Props {
  wish: Wish
  keep?: () => void
  keeping?: boolean
}

function Copy({ value, label }: { value: string; label: string }) {
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          onClick={copy}
          leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
        >
          {copied ? 'Copied' : label}
        </Button>
      )}
    </CopyButton>
  )
}

/** A request to somebody who can give what is missing: ready to be sent, and watched until it has come through. */
export function WishCard({ wish, keep, keeping = false }: Props) {
  return (
    <Paper withBorder p="md" component="section" aria-label="Ask somebody who can give it">
      <Stack gap="sm">
        <Title order={3} size="h5">
          You cannot give this yourself. Ask {wish.who}
        </Title>
        <Text size="sm">
          What: {wish.what}. {wish.why}
        </Text>
        <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {wish.text}
        </Code>
        <Group gap="sm">
          <Copy value={wish.text} label="Copy" />
          <Copy value={wish.markdown} label="Copy as Markdown" />
          {keep !== undefined && (
            <Button leftSection={<IconHourglass size={16} />} loading={keeping} onClick={keep}>
              Watch until it is given
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  )
}
