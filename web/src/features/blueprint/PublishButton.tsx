import { Button, Text } from '@mantine/core'
import { IconEyeOff, IconSend } from '@tabler/icons-react'
import type { BlueprintBody } from '@/lib/wire'
import { usePublish } from './usePublish'

export function PublishButton({ space, blueprint }: { space: string; blueprint: BlueprintBody }) {
  const publish = usePublish(space)
  const broken = blueprint.errors.length > 0
  if (blueprint.publishing_locked_by) {
    return (
      <Text size="xs" c="dimmed" maw={260}>
        {blueprint.enabled ? 'Published' : 'Kept out of the catalog'} by {blueprint.publishing_locked_by}.
      </Text>
    )
  }
  if (blueprint.enabled) {
    return (
      <Button
        variant="default"
        leftSection={<IconEyeOff size={17} />}
        loading={publish.isPending}
        onClick={() => publish.mutate({ blueprint, publish: false })}
      >
        Unpublish
      </Button>
    )
  }
  return (
    <Button
      leftSection={<IconSend size={17} />}
      loading={publish.isPending}
      disabled={broken}
      title={broken ? 'Its errors have to be mended first' : undefined}
      onClick={() => publish.mutate({ blueprint, publish: true })}
    >
      Publish
    </Button>
  )
}
