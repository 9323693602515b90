import { Alert, Group, Stack, Text } from '@mantine/core'
import { Code } from '@/components/Code'
import { CopyButton } from '@/components/CopyButton'
import { ButtonLink } from '@/components/links'
import { readDraft } from './draft'

/** What somebody wrote of a blueprint that cannot be loaded any more. */
export function LeftDraft({ space, draft }: { space: string; draft: string }) {
  const left = readDraft(space, draft)
  if (left === null) return null
  return (
    <Alert color="tide" variant="light" title="What you wrote is still in this browser">
      <Stack>
        <Group justify="space-between">
          <Text size="sm">If the blueprint is gone for good, copy the text and write it as a new one.</Text>
          <Group gap="xs">
            <CopyButton value={left.text} what="the text" />
            <ButtonLink to="/$space/editor" params={{ space }} size="compact-sm" variant="light">
              Write a blueprint
            </ButtonLink>
          </Group>
        </Group>
        <Code value={left.text} language="yaml" label="Your draft" />
      </Stack>
    </Alert>
  )
}
