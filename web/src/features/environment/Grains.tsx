import { Card, Group, Loader, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { Status } from '@/components/Status'
import { useNow } from '@/components/useNow'
import { took } from '@/lib/duration'
import { environmentStatus, grainStatus, shownStatus } from '@/lib/status'
import type { EnvironmentBody, Grain, Step } from '@/lib/wire'
import { LogPanel } from './LogPanel'

function StepMark({ step }: { step: Step }) {
  if (step.took_ms === null) return <Loader size={12} aria-label="running" />
  const well = step.exit_code === null || step.exit_code === 0
  return well ? (
    <IconCheck size={14} color="var(--mantine-color-teal-6)" aria-label="done" />
  ) : (
    <IconX size={14} color="var(--mantine-color-red-6)" aria-label="failed" />
  )
}

function Steps({ steps }: { steps: Step[] }) {
  const now = useNow()
  return (
    <ol className="steps" aria-label="Steps">
      {steps.map((step) => (
        <li key={step.name + step.started_at}>
          <StepMark step={step} />
          {step.name}
          <Text span size="xs" c="dimmed">
            {took(step.took_ms ?? Math.max(0, now - Date.parse(step.started_at)))}
          </Text>
        </li>
      ))}
    </ol>
  )
}

function GrainHead({ grain }: { grain: Grain }) {
  const source = grain.sources[0]
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Title order={2} size="h5">
          {grain.name}
        </Title>
        <Status size="sm" {...grainStatus(grain.state.current_state)} />
        <Text size="sm" c="dimmed">
          {grain.kind}
          {grain.tool_version && ` ${grain.tool_version}`}
          {source && ` · ${[source.store, source.path].filter(Boolean).join(' / ')}`}
          {source?.commit && ` at ${source.commit.slice(0, 8)}`}
        </Text>
      </Group>
      {grain.depends_on.length > 0 && (
        <Text size="sm" c="dimmed">
          After {grain.depends_on.join(', ')}
        </Text>
      )}
      {grain.steps.length > 0 && <Steps steps={grain.steps} />}
    </Stack>
  )
}

/** The pieces of its work, each with its steps, times and log. */
export function Grains({ environment, space }: { environment: EnvironmentBody; space: string }) {
  const { grains } = environment.details.state
  const [chosen, setChosen] = useState<string | null>(null)
  const shown = grains.find((one) => one.name === chosen) ?? grains[0]
  const { moving } = environmentStatus(shownStatus(environment.details))
  if (!shown) return <Text c="dimmed">The work has not been planned yet.</Text>
  return (
    <Card component="section" aria-label={`Grain ${shown.name}`}>
      <Stack>
        {grains.length > 1 && (
          <SegmentedControl
            aria-label="Grain"
            value={shown.name}
            onChange={setChosen}
            data={grains.map((one) => one.name)}
          />
        )}
        <GrainHead grain={shown} />
        <LogPanel key={shown.name} space={space} id={environment.id} grain={shown.name} moving={moving} />
      </Stack>
    </Card>
  )
}
