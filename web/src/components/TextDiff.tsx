import { Text } from '@mantine/core'
import { structuredPatch } from 'diff'

interface Props {
  before: string
  after: string
  label: string
}

const MARKS: Record<string, string> = { '+': 'added', '-': 'removed', ' ': 'kept' }

/** What two texts differ in, line by line, with three lines around each place. */
export function TextDiff({ before, after, label }: Props) {
  const { hunks } = structuredPatch('', '', before, after, undefined, undefined, { context: 3 })
  if (hunks.length === 0) {
    return (
      <Text c="dimmed" size="sm">
        The texts are the same.
      </Text>
    )
  }
  return (
    <div className="diff" role="group" aria-label={label}>
      {hunks.map((hunk) => (
        <pre key={hunk.newStart}>
          <span data-mark="place">{`Line ${hunk.newStart}\n`}</span>
          {hunk.lines
            .filter((line) => !line.startsWith('\\'))
            .map((line, index) => (
              <span key={index} data-mark={MARKS[line.charAt(0)]}>
                {`${line}\n`}
              </span>
            ))}
        </pre>
      ))}
    </div>
  )
}
