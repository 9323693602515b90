import { Box, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { entryPath, instructionsQuery, type EntryId } from '@/lib/entry'
import type { InstructionsBody } from '@/lib/wire'
import { Loaded } from './Loaded'
import { Markdown } from './Markdown'

/** What an entry's author wants to be read before it is launched. */
export function Instructions({ space, entry }: { space: string; entry: EntryId }) {
  const instructions = useQuery(instructionsQuery(space, entry))
  const picture = (path: string) =>
    `${entryPath(space, entry, 'instructions', 'picture')}&path=${encodeURIComponent(path)}`
  return <Loaded query={instructions}>{(body) => <Page body={body} picture={picture} />}</Loaded>
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
