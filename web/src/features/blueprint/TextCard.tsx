import { Card, Group, Title } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { Code } from '@/components/Code'
import { CopyButton } from '@/components/CopyButton'
import { ButtonLink } from '@/components/links'
import { isStored } from '@/lib/names'
import type { BlueprintBody } from '@/lib/wire'

interface Props {
  space: string
  blueprint: BlueprintBody
  mayEdit: boolean
}

/** The blueprint's text, to be read; the editor is a page of its own. */
export function TextCard({ space, blueprint, mayEdit }: Props) {
  const yaml = blueprint.yaml ?? ''
  const repository = isStored(blueprint.repository_name) ? undefined : blueprint.repository_name
  return (
    <Card>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h5">
          Blueprint, as YAML
        </Title>
        <Group gap="xs">
          <CopyButton value={yaml} what="YAML" />
          {mayEdit && (
            <ButtonLink
              to="/$space/blueprints/$blueprint/edit"
              params={{ space, blueprint: blueprint.name }}
              search={{ repository }}
              size="compact-sm"
              variant="light"
              leftSection={<IconPencil size={15} />}
            >
              Edit
            </ButtonLink>
          )}
        </Group>
      </Group>
      <Code value={yaml} language="yaml" label="Blueprint YAML" minHeight={260} />
    </Card>
  )
}
