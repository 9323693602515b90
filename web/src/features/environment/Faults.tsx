import { Alert, Code, List, Spoiler, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { plain } from '@/lib/log'
import type { EnvironmentFault } from '@/lib/wire'

function Fault({ fault }: { fault: EnvironmentFault }) {
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertTriangle />}
      title={fault.grain ? `What went wrong in ${fault.grain}` : 'Something went wrong'}
    >
      <Stack gap="xs">
        <Text size="sm">{fault.message}</Text>
        {fault.detail && (
          <Spoiler maxHeight={110} showLabel="Show all of it" hideLabel="Show less">
            <Code block>{plainLines(fault.detail)}</Code>
          </Spoiler>
        )}
        {fault.left_behind.length > 0 && (
          <>
            <Text size="sm" fw={650}>
              These may exist although nothing keeps track of them. Look for them by hand before you launch again:
            </Text>
            <List size="sm" aria-label="May be left behind">
              {fault.left_behind.map((address) => (
                <List.Item key={address}>
                  <Code>{address}</Code>
                </List.Item>
              ))}
            </List>
          </>
        )}
      </Stack>
    </Alert>
  )
}

function plainLines(text: string): string {
  return text.split('\n').map(plain).join('\n')
}

/** What went wrong and what may be left behind, in clear words. */
export function Faults({ faults, over }: { faults: EnvironmentFault[]; over: boolean }) {
  if (faults.length === 0) return null
  return (
    <Stack gap="sm" opacity={over ? 0.85 : 1}>
      {faults.map((fault) => (
        <Fault key={(fault.grain ?? '') + fault.message} fault={fault} />
      ))}
    </Stack>
  )
}
