import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState, type RefObject } from 'react'
import { ProblemAlert } from '@/components/ProblemAlert'
import { useNow } from '@/components/useNow'
import { ago } from '@/lib/time'
import { faultsOf, type Fault } from './faults'
import type { EditorHandle } from './handle'
import { grainsOf } from './language/names'
import { outline } from './language/outline'
import { factsOf, schemaQuery, validationQuery } from './queries'
import { SidePanel } from './SidePanel'
import TextEditor from './TextEditor'
import './editor.css'

interface Props {
  space: string
  name: string
  text: string
  savedText: string
  handle: RefObject<EditorHandle | null>
  onChange: (text: string) => void
  onSave: () => void
}

const PAUSE = 350
const NONE: Fault[] = []

/** The text with its checks, and beside it what it means. */
export function Workbench({ space, name, text, savedText, handle, onChange, onSave }: Props) {
  const client = useQueryClient()
  const [settled] = useDebouncedValue(text, PAUSE)
  const [cursor, setCursor] = useState(0)
  const schema = useQuery(schemaQuery)
  const check = useQuery(validationQuery(space, name, settled))
  const checked = settled.trim() === '' ? undefined : check.data
  const faults = useMemo(() => (checked ? faultsOf(checked.text, checked.answer.diagnostics) : NONE), [checked])
  const grains = useMemo(() => grainsOf(outline(settled)), [settled])
  const assistance = useMemo(
    () => ({ schema: schema.data ?? null, facts: factsOf(client, space) }),
    [schema.data, client, space],
  )
  const here = grains.filter((one) => one.from <= cursor).at(-1)?.name ?? null
  const fix = (fault: Fault) => {
    if (fault.suggestion !== null && checked?.text === handle.current?.text()) {
      handle.current?.put(fault.suggestion, fault.from, fault.to)
    }
  }
  return (
    <>
      {schema.isError && (
        <ProblemAlert
          error={schema.error}
          title="Nothing can be proposed while you write"
          onRetry={() => void schema.refetch()}
        />
      )}
      <div className="workbench">
        <Stack gap={6} miw={0}>
          <TextEditor
            start={text}
            faults={faults}
            checked={checked?.text ?? null}
            assistance={assistance}
            ref={handle}
            onChange={onChange}
            onCursor={setCursor}
            onSave={onSave}
          />
          <Text id="editor-keys" size="xs" c="dimmed">
            Ctrl-Space: what may stand here · F8: next problem · Ctrl-S: save
          </Text>
        </Stack>
        <SidePanel
          text={settled}
          savedText={savedText}
          faults={faults}
          grains={grains}
          here={here}
          checking={check.isFetching}
          error={check.error}
          onGo={(from, to) => handle.current?.goTo(from, to)}
          onFix={fix}
        />
      </div>
    </>
  )
}

/** A draft of this browser was taken instead of the saved text. */
export function Restored({ at, onDrop, onKeep }: { at: number; onDrop: () => void; onKeep: () => void }) {
  const now = useNow(30_000)
  return (
    <Alert color="tide" variant="light" title="Your draft is back">
      <Group justify="space-between">
        <Text size="sm">
          You wrote this {ago(new Date(at).toISOString(), now)} in this browser and did not save it.
        </Text>
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={onDrop}>
            Throw it away
          </Button>
          <Button size="compact-sm" variant="light" onClick={onKeep}>
            Go on with it
          </Button>
        </Group>
      </Group>
    </Alert>
  )
}
