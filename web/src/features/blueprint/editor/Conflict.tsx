import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { TextDiff } from '@/components/TextDiff'
import type { BlueprintBody } from '@/lib/wire'

interface Props {
  newest: BlueprintBody
  text: string
  basedOn: number
  onTheirs: () => void
  onMine: () => void
}

/** Somebody else saved meanwhile: what both wrote, and which of them goes on. Nothing is lost, each version is kept. */
export function Conflict({ newest, text, basedOn, onTheirs, onMine }: Props) {
  return (
    <Alert color="orange" icon={<IconUsers />} title="Somebody saved another version meanwhile" role="alert">
      <Stack gap="sm">
        <Text size="sm">
          You began with version {basedOn}; {newest.modified_by ?? 'somebody'} has saved version {newest.version}. This
          is what yours would change in it:
        </Text>
        <TextDiff before={newest.yaml ?? ''} after={text} label="Their version and yours" />
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={onTheirs}>
            Take theirs
          </Button>
          <Button size="compact-sm" onClick={onMine}>
            Go on with mine
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}
