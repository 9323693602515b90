import { Alert, Button, Card, Group, Stack, Text, Title } from '@mantine/core'
import { IconGitMerge } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Code } from '@/components/Code'
import { Diagnostics } from '@/components/Diagnostics'
import { ProblemAlert } from '@/components/ProblemAlert'
import { TextDiff } from '@/components/TextDiff'
import type { BlueprintBody, RegenerationBody } from '@/lib/wire'
import { regenerationQuery } from './queries'
import { useSave } from './useSave'

interface Props {
  space: string
  blueprint: BlueprintBody
}

type Remaking = Props & { remade: RegenerationBody }

const MARK = /^(<{7}|>{7}) /m

/** Nothing is in the way: what would change is shown, and one press takes it over. */
function Ready({ space, blueprint, remade }: Remaking) {
  const [shown, setShown] = useState(false)
  const save = useSave(space, blueprint.name, () => setShown(false))
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text size="sm" flex="1 1 300px">
          The code that it was made of takes or gives something else at commit {remade.commit.slice(0, 8)}.{' '}
          {remade.state === 'merged' ? 'What people edited stays.' : 'Nobody has edited the blueprint.'}
        </Text>
        <Group gap="xs">
          <Button variant="default" onClick={() => setShown(!shown)} aria-expanded={shown}>
            {shown ? 'Hide the changes' : 'What would change?'}
          </Button>
          <Button
            loading={save.isPending}
            onClick={() => save.mutate({ yaml: remade.yaml, based_on: remade.based_on, remade: true })}
          >
            Make it anew
          </Button>
        </Group>
      </Group>
      {shown && <TextDiff before={blueprint.yaml ?? ''} after={remade.yaml} label="What would change" />}
      {save.isError && <ProblemAlert error={save.error} title="It was not made anew" />}
    </Stack>
  )
}

function reason(remade: RegenerationBody): string {
  if (remade.conflicts === 0) return 'With the edits that people made, the text would have errors. Mend them here.'
  const places = remade.conflicts === 1 ? 'one place' : `${remade.conflicts} places`
  return `People and the code changed the same lines in ${places}. Both are below, between marks: keep what is right, and take the marks out.`
}

/** A person has to decide: the text of both, to be put together by hand. */
function AtOdds({ space, blueprint, remade }: Remaking) {
  const [text, setText] = useState(remade.yaml)
  const [opened, setOpened] = useState(false)
  const save = useSave(space, blueprint.name, () => setOpened(false))
  const marked = MARK.test(text)
  return (
    <Stack gap="sm">
      <Alert color="orange" variant="light">
        {reason(remade)}
      </Alert>
      {!opened && (
        <Group justify="flex-end">
          <Button onClick={() => setOpened(true)}>Put both together</Button>
        </Group>
      )}
      {opened && (
        <>
          {remade.diagnostics.length > 0 && <Diagnostics remarks={remade.diagnostics} />}
          <Code value={text} language="yaml" label="Both together" minHeight={260} onChange={setText} />
          {save.isError && <ProblemAlert error={save.error} title="It was not saved" />}
          <Group justify="space-between">
            <Text size="sm" c="dimmed">
              {marked ? 'There are marks left.' : 'Saving makes it the newest version.'}
            </Text>
            <Button
              disabled={marked}
              loading={save.isPending}
              onClick={() => save.mutate({ yaml: text, based_on: remade.based_on, remade: true })}
            >
              Save
            </Button>
          </Group>
        </>
      )}
    </Stack>
  )
}

/** Tells that the code has moved on, where it has, and leads to a blueprint that fits it again. */
export function MadeAnewCard({ space, blueprint }: Props) {
  const remade = useQuery(regenerationQuery(space, blueprint.name))
  if (!remade.data || remade.data.state === 'same') return null
  const Way = remade.data.state === 'at_odds' ? AtOdds : Ready
  return (
    <Card>
      <Group gap="xs" mb="sm">
        <IconGitMerge size={18} aria-hidden />
        <Title order={2} size="h5">
          The code has moved on
        </Title>
      </Group>
      <Way
        key={`${remade.data.based_on} ${remade.data.commit}`}
        space={space}
        blueprint={blueprint}
        remade={remade.data}
      />
    </Card>
  )
}
