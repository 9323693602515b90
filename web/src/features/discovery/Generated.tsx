import { Group } from '@mantine/core'
import { ButtonLink } from '@/components/links'
import { NextStep } from '@/components/NextStep'
import type { BlueprintBody } from '@/lib/wire'

/** What was just generated, and where to read it. */
export function Generated({ space, blueprints }: { space: string; blueprints: BlueprintBody[] }) {
  const [only] = blueprints
  return (
    <div style={{ marginBottom: 16 }}>
      <NextStep
        title={blueprints.length === 1 ? 'A blueprint is ready' : `${blueprints.length} blueprints are ready`}
        action={
          <Group gap="xs">
            {blueprints.length === 1 && only ? (
              <ButtonLink to="/$space/blueprints/$blueprint" params={{ space, blueprint: only.name }}>
                Look at {only.name}
              </ButtonLink>
            ) : (
              <ButtonLink to="/$space/blueprints" params={{ space }}>
                Look at the blueprints
              </ButtonLink>
            )}
          </Group>
        }
      >
        {blueprints.map((one) => one.name).join(', ')}. Read the YAML, then publish it in the catalog.
      </NextStep>
    </div>
  )
}
