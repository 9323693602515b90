import { Anchor, Group, Stack, Text, ThemeIcon } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconExternalLink, IconHelp, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { asVerdict, byRemedy, verdictLook, type Check, type Verdict } from '@/lib/checks'

const MARKS: Record<Verdict, { icon: typeof IconCheck; color: string }> = {
  ok: { icon: IconCheck, color: 'teal' },
  warning: { icon: IconAlertTriangle, color: 'orange' },
  failed: { icon: IconX, color: 'red' },
  unknown: { icon: IconHelp, color: 'gray' },
}

/** Several checks in the order given. */
export function CheckLines({ checks }: { checks: Check[] }) {
  return (
    <Stack component="ul" gap="md" m={0} p={0}>
      {checks.map((check) => (
        <CheckLine key={check.id} check={check} />
      ))}
    </Stack>
  )
}

/** The same with each step to do said once: what else it mends is folded below it. */
export function CheckLinesByRemedy({ checks }: { checks: Check[] }) {
  return (
    <Stack component="ul" gap="md" m={0} p={0}>
      {byRemedy(checks).map(([first, ...others]) =>
        first === undefined ? null : (
          <CheckLine key={first.id} check={first}>
            {others.length > 0 && <Others checks={others} />}
          </CheckLine>
        ),
      )}
    </Stack>
  )
}

function Others({ checks }: { checks: Check[] }) {
  return (
    <details>
      <Text component="summary" size="sm">
        {checks.length === 1 ? 'The same step mends: ' : `The same step mends ${checks.length} more: `}
        {checks.map((check) => check.title).join(', ')}
      </Text>
      <Stack gap="xs" mt="xs">
        {checks.map((check) => (
          <Text key={check.id} size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            <b>{check.title}</b> ({verdictLook(check.verdict).label}): {check.evidence}
          </Text>
        ))}
      </Stack>
    </details>
  )
}

/** One check: what it found, what it read to find that, and the one thing to do. */
function CheckLine({ check, children }: { check: Check; children?: ReactNode }) {
  const { icon: Icon, color } = MARKS[asVerdict(check.verdict)]
  return (
    <Group component="li" wrap="nowrap" align="flex-start" gap="sm" className="check-line">
      <ThemeIcon color={color} variant="light" radius="xl" size={30} aria-hidden>
        <Icon size={17} />
      </ThemeIcon>
      <Stack gap={2} style={{ minWidth: 0 }}>
        <Text fw={600}>
          {check.title}
          <Text span c="dimmed" size="sm" ml="xs">
            {verdictLook(check.verdict).label}
          </Text>
        </Text>
        {check.action !== null && (
          <Text size="sm">
            {check.link === null ? (
              check.action
            ) : (
              <Anchor href={check.link} target="_blank" rel="noreferrer">
                {check.action} <IconExternalLink size={13} aria-label="opens in a new tab" />
              </Anchor>
            )}
          </Text>
        )}
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {check.evidence}
        </Text>
        {children}
      </Stack>
    </Group>
  )
}
