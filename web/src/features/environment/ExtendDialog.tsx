import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { tell } from '@/components/notify'
import { ProblemAlert } from '@/components/ProblemAlert'
import { inWords, isoDuration, parseDuration } from '@/lib/duration'
import { exact } from '@/lib/time'
import type { EnvironmentBody } from '@/lib/wire'
import { useAct } from './useAct'

const STEPS = ['PT15M', 'PT30M', 'PT1H', 'PT2H', 'PT4H', 'PT8H', 'P1D', 'P3D']

interface Props {
  opened: boolean
  onClose: () => void
  environment: EnvironmentBody
  space: string
}

export function ExtendDialog({ opened, onClose, environment, space }: Props) {
  const [duration, setDuration] = useState('PT1H')
  const until = environment.details.state.execution.retention.time
  const extend = useAct(space, environment.id, () => {
    onClose()
    tell('Its time has been extended.')
  })
  const more = parseDuration(duration) ?? 0
  const choices = STEPS.map((step) => parseDuration(step) ?? 0)
  return (
    <Modal opened={opened} onClose={onClose} title="Extend the environment" centered>
      <Stack>
        <Select
          label="By"
          data={choices.map((ms) => ({ value: isoDuration(ms), label: inWords(ms) }))}
          value={isoDuration(more)}
          onChange={(value) => value !== null && setDuration(value)}
          allowDeselect={false}
        />
        {until !== null && (
          <Text size="sm" c="dimmed">
            It will then end {exact(new Date(Date.parse(until) + more).toISOString())}.
          </Text>
        )}
        {extend.isError && <ProblemAlert error={extend.error} title="It was not extended" />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button loading={extend.isPending} onClick={() => extend.mutate({ what: 'extend', duration })}>
            Extend
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
