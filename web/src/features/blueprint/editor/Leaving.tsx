import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'

interface Props {
  unsaved: boolean
  /** Whether this browser keeps the draft. */
  kept: boolean
  forget: () => void
}

/** Asks before a text is left that was not saved. The end of a session is no question: the draft is there after signing in. */
export function Leaving({ unsaved, kept, forget }: Props) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => unsaved && next.pathname !== '/sign-in' && next.pathname !== current.pathname,
    enableBeforeUnload: () => unsaved && !kept,
    withResolver: true,
  })
  const blocked = blocker.status === 'blocked'
  return (
    <Modal opened={blocked} onClose={() => blocker.reset?.()} title="Leave without saving?" centered>
      <Stack>
        <Text size="sm">
          {kept
            ? 'What you wrote stays in this browser as a draft, and is here when you come back.'
            : 'This browser keeps no drafts: what you wrote is lost when you leave.'}
        </Text>
        <Group justify="flex-end">
          <Button
            variant="subtle"
            color="red"
            onClick={() => {
              forget()
              blocker.proceed?.()
            }}
          >
            Throw it away
          </Button>
          {kept && (
            <Button variant="default" onClick={() => blocker.proceed?.()}>
              Leave, keep the draft
            </Button>
          )}
          <Button onClick={() => blocker.reset?.()} data-autofocus>
            Stay
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
