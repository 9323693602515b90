import { Badge, Tooltip } from '@mantine/core'

/** Says that something was guessed; what and how, to the pointer, the finger and the keyboard alike. */
export function GuessMark({ words }: { words: string }) {
  return (
    <Tooltip label={words} multiline maw={280} events={{ hover: true, focus: true, touch: true }}>
      <Badge
        component="button"
        type="button"
        size="xs"
        variant="outline"
        color="gray"
        tt="none"
        style={{ cursor: 'help' }}
        aria-label={`guessed: ${words}`}
      >
        guessed
      </Badge>
    </Tooltip>
  )
}
