import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { ProblemAlert } from './ProblemAlert'

interface Props {
  opened: boolean
  onClose: () => void
  title: string
  children: ReactNode
  confirm: string
  danger?: boolean
  pending?: boolean
  error?: unknown
  onConfirm: () => void
}

/** Asks before something that is not easily undone. A refusal is shown inside and leaves the question open. */
export function Confirm({ opened, onClose, title, children, confirm, danger, pending, error, onConfirm }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={title} centered>
      <Stack>
        <Text size="sm" component="div">
          {children}
        </Text>
        {error != null && <ProblemAlert error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button color={danger ? 'red' : undefined} loading={pending ?? false} onClick={onConfirm} data-autofocus>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
