import { Badge, Group, Select, Stack, Text } from '@mantine/core'
import type { ComposedGrain, ComposedInput, CompositionBody } from '@/lib/wire'
import { choicesFor, keyOf } from './choices'

interface Props {
  body: CompositionBody
  grain: ComposedGrain
  input: ComposedInput
  error: string | null
  onChange: (key: string) => void
}

const MARKS: Record<string, { label: string; color: string } | undefined> = {
  likely: { label: 'Likely: please check', color: 'orange' },
  chosen: { label: 'Your choice', color: 'tide' },
}

/** Where one input takes its value from, why, and what else there is. */
export function SourceField({ body, grain, input, error, onChange }: Props) {
  const mark = MARKS[input.certainty]
  const facts = [input.type, ...(input.sensitive ? ['sensitive'] : []), ...(input.required ? [] : ['may be left out'])]
  return (
    <Stack gap={4}>
      <Select
        label={input.name}
        description={`${facts.join(', ')}${input.description ? `. ${input.description}` : ''}`}
        data={choicesFor(body, grain, input)}
        value={keyOf(input.from)}
        onChange={(key) => key !== null && key !== keyOf(input.from) && onChange(key)}
        error={error}
        allowDeselect={false}
        searchable
        nothingFoundMessage="Nothing is called so"
        styles={{ label: { overflowWrap: 'anywhere' }, description: { overflowWrap: 'anywhere' } }}
      />
      <Group gap="xs" align="flex-start">
        {mark && (
          <Badge size="sm" variant="light" tt="none" color={mark.color}>
            {mark.label}
          </Badge>
        )}
        {input.certainty !== 'chosen' && (
          <Text size="sm" c="dimmed" flex="1 1 200px" style={{ overflowWrap: 'anywhere' }}>
            {input.reason}
          </Text>
        )}
      </Group>
    </Stack>
  )
}
