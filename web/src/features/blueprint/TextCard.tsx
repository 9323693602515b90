import { Button, Card, Group, Stack, Text, Title } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { Code } from '@/components/Code'
import { CopyButton } from '@/components/CopyButton'
import { ProblemAlert } from '@/components/ProblemAlert'
import type { BlueprintBody } from '@/lib/wire'
import { useSave } from './useSave'

interface Props {
  space: string
  blueprint: BlueprintBody
  mayEdit: boolean
}

/** What is being written, and the version it is based on: somebody else may save another one meanwhile. */
interface Draft {
  text: string
  basedOn: number
}

/** The blueprint's text, to be read and to be changed. */
export function TextCard({ space, blueprint, mayEdit }: Props) {
  const [draft, setDraft] = useState<Draft | null>(null)
  const save = useSave(space, blueprint.name, () => setDraft(null))
  const yaml = blueprint.yaml ?? ''
  const close = () => {
    save.reset()
    setDraft(null)
  }
  return (
    <Card>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h5">
          Blueprint, as YAML
        </Title>
        <Group gap="xs">
          <CopyButton value={draft?.text ?? yaml} what="YAML" />
          {mayEdit && draft === null && (
            <Button
              size="compact-sm"
              variant="light"
              leftSection={<IconPencil size={15} />}
              onClick={() => setDraft({ text: yaml, basedOn: blueprint.version })}
            >
              Edit
            </Button>
          )}
        </Group>
      </Group>
      <Stack>
        <Code
          key={draft === null ? 'read' : 'edit'}
          value={draft?.text ?? yaml}
          language="yaml"
          label="Blueprint YAML"
          minHeight={260}
          {...(draft && { onChange: (text: string) => setDraft({ ...draft, text }) })}
        />
        {save.isError && <ProblemAlert error={save.error} title="It was not saved" />}
        {draft && (
          <Group justify="space-between">
            <Text size="sm" c="dimmed">
              Saving makes it version {draft.basedOn + 1}; the one before is kept.
            </Text>
            <Group gap="xs">
              <Button variant="default" onClick={close}>
                Cancel
              </Button>
              <Button
                loading={save.isPending}
                disabled={draft.text === yaml}
                onClick={() => save.mutate({ yaml: draft.text, based_on: draft.basedOn, remade: false })}
              >
                Save
              </Button>
            </Group>
          </Group>
        )}
      </Stack>
    </Card>
  )
}
