import { Box, Drawer, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '@/components/Loaded'
import { Markdown } from '@/components/Markdown'
import type { InstructionsBody } from '@/lib/wire'
import { entryPath, instructionsQuery, type EntryId } from './queries'

interface Props {
  space: string
  entry: EntryId & { title: string }
  onClose: () => void
}

/** What an entry's author wants to be read before it is launched. */
export function Reading({ space, entry, onClose }: Props) {
  const instructions = useQuery(instructionsQuery(space, entry))
  const picture = (path: string) =>
    `${entryPath(space, entry, 'instructions', 'picture')}&path=${encodeURIComponent(path)}`
  return (
    <Drawer opened onClose={onClose} position="right" size="lg" title={`Instructions: ${entry.title}`}>
      <Loaded query={instructions}>{(body) => <Page body={body} picture={picture} />}</Loaded>
    </Drawer>
  )
}

function Page({ body, picture }: { body: InstructionsBody; picture: (path: string) => string }) {
  return (
    <Box pt="sm">
      <Markdown text={body.text} picture={body.path === null ? null : picture} />
      {body.path !== null && (
        <Text size="xs" c="dimmed" mt="lg" style={{ overflowWrap: 'anywhere' }}>
          {body.path} of {body.repository_name} at {body.commit?.slice(0, 8)}
        </Text>
      )}
    </Box>
  )
}
