import { Group, Input, NumberInput } from '@mantine/core'
import { durationParts, durationText } from '@/lib/duration'
import type { FieldProps } from './fieldProps'

const UNITS = ['days', 'hours', 'minutes'] as const

/** A duration as days, hours and minutes, carried as ISO 8601. */
export function DurationField({ input, common, value, error, onChange }: FieldProps) {
  const parts = durationParts(value)
  return (
    <Input.Wrapper {...common} error={error} labelElement="div" role="group" aria-label={input.name}>
      <Group gap="xs" mt={4} wrap="nowrap" maw={420}>
        {UNITS.map((unit) => (
          <NumberInput
            key={unit}
            aria-label={`${input.name}: ${unit}`}
            aria-invalid={error !== null}
            value={parts === null ? '' : parts[unit]}
            onChange={(next) =>
              onChange(durationText({ ...(parts ?? { days: 0, hours: 0, minutes: 0 }), [unit]: Number(next) || 0 }))
            }
            min={0}
            max={9999}
            allowDecimal={false}
            allowNegative={false}
            suffix={` ${unit}`}
            error={error !== null}
          />
        ))}
      </Group>
    </Input.Wrapper>
  )
}
