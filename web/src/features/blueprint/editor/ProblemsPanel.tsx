import { Button, Code, Group, Stack, Text, ThemeIcon, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import { ProblemAlert } from '@/components/ProblemAlert'
import type { Fault } from './faults'

interface Props {
  faults: Fault[]
  checking: boolean
  error: unknown
  onGo: (fault: Fault) => void
  onFix: (fault: Fault) => void
}

const ICONS = { error: IconCircleX, warning: IconAlertTriangle, info: IconInfoCircle }
const COLORS = { error: 'red', warning: 'orange', info: 'gray' }

function Line({ fault, onGo, onFix }: { fault: Fault; onGo: () => void; onFix: () => void }) {
  const Icon = ICONS[fault.severity]
  return (
    <Group component="li" gap="xs" wrap="nowrap" align="flex-start">
      <ThemeIcon size="sm" variant="light" color={COLORS[fault.severity]} radius="xl" aria-label={fault.severity}>
        <Icon size={14} />
      </ThemeIcon>
      <Stack gap={4} flex={1} miw={0}>
        <UnstyledButton onClick={onGo} className="problem-line">
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {fault.message} <Code>line {fault.line}</Code>
          </Text>
          {fault.detail !== '' && (
            <Text size="xs" c="dimmed">
              {fault.detail}
            </Text>
          )}
        </UnstyledButton>
        {fault.suggestion !== null && (
          <Group>
            <Button size="compact-xs" variant="light" onClick={onFix}>
              Change it to {fault.suggestion}
            </Button>
          </Group>
        )}
      </Stack>
    </Group>
  )
}

function Lines({ title, faults, onGo, onFix }: Pick<Props, 'faults' | 'onGo' | 'onFix'> & { title: string }) {
  if (faults.length === 0) return null
  return (
    <Stack gap="xs">
      <Text size="xs" fw={700} c="dimmed" tt="uppercase">
        {title}
      </Text>
      <Stack component="ul" gap="sm" m={0} p={0} aria-label={title} style={{ listStyle: 'none' }}>
        {faults.map((one) => (
          <Line key={`${one.from} ${one.message}`} fault={one} onGo={() => onGo(one)} onFix={() => onFix(one)} />
        ))}
      </Stack>
    </Stack>
  )
}

/** What is wrong with the text as it is now; each line leads to its place. */
export function ProblemsPanel({ faults, checking, error, onGo, onFix }: Props) {
  const errors = faults.filter((one) => one.severity === 'error')
  const others = faults.filter((one) => one.severity !== 'error')
  return (
    <Stack>
      {error != null && <ProblemAlert error={error} title="The text could not be checked" />}
      {faults.length === 0 && error == null && (
        <Group gap="xs">
          <IconCircleCheck size={20} color="var(--mantine-color-teal-6)" aria-hidden />
          <Text size="sm">{checking ? 'The text is being checked.' : 'Nothing is wrong with this text.'}</Text>
        </Group>
      )}
      <Lines title="Errors" faults={errors} onGo={onGo} onFix={onFix} />
      <Lines title="Warnings" faults={others} onGo={onGo} onFix={onFix} />
    </Stack>
  )
}
