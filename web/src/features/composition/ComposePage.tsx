import { Box, Button, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconBox } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { Code } from '@/components/Code'
import { CopyButton } from '@/components/CopyButton'
import { EmptyState } from '@/components/EmptyState'
import { ButtonLink } from '@/components/links'
import { Loaded } from '@/components/Loaded'
import { PageHeader } from '@/components/PageHeader'
import { asProblem } from '@/lib/http'
import { useSpace } from '@/lib/useSpace'
import type { ComposedGrain, ComposedInput, CompositionBody } from '@/lib/wire'
import { assetsOf, sourceOf } from './choices'
import { CreateForm } from './CreateForm'
import { GrainCard } from './GrainCard'
import { SourceField } from './SourceField'
import { useComposition } from './useComposition'

function summary({ grains }: CompositionBody): string {
  const inputs = grains.flatMap((grain) => grain.inputs)
  const wired = inputs.filter((input) => input.from?.grain).length
  const likely = inputs.filter((input) => input.certainty === 'likely').length
  const said = wired === 1 ? '1 input takes' : `${wired} inputs take`
  return `${said} a value from another grain${likely > 0 ? `; ${likely} of all sources are only likely` : ''}.`
}

function Yaml({ value }: { value: string }) {
  return (
    <Card>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h5">
          Blueprint, as YAML
        </Title>
        <CopyButton value={value} what="YAML" />
      </Group>
      <Code value={value} language="yaml" label="Blueprint YAML" minHeight={260} />
    </Card>
  )
}

function Composer({ space, assets }: { space: string; assets: string[] }) {
  const { proposal, wires, correct, reset } = useComposition(space, assets)
  const fault = (grain: ComposedGrain, input: ComposedInput) =>
    correct.isError && correct.variables.grain === grain.name && correct.variables.input === input.name
      ? asProblem(correct.error).message
      : null
  return (
    <Loaded query={proposal} rows={4}>
      {(body) => (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
          <Box>
            <Stack>
              <Group justify="space-between">
                <Text role="status">{summary(body)}</Text>
                {wires.length > 0 && (
                  <Button variant="subtle" size="compact-sm" onClick={reset}>
                    Back to the proposal
                  </Button>
                )}
              </Group>
              {body.grains.map((grain) => (
                <GrainCard
                  key={grain.name}
                  grain={grain}
                  field={(input) => (
                    <SourceField
                      key={input.name}
                      body={body}
                      grain={grain}
                      input={input}
                      error={fault(grain, input)}
                      onChange={(key) =>
                        correct.mutate({ grain: grain.name, input: input.name, from: sourceOf(key) ?? null })
                      }
                    />
                  )}
                />
              ))}
            </Stack>
          </Box>
          <Box>
            <Box style={{ position: 'sticky', top: 16 }}>
              <Stack>
                <CreateForm
                  space={space}
                  assets={assets}
                  wires={wires}
                  proposed={body.name}
                  waiting={correct.isPending}
                />
                <Yaml value={body.yaml} />
              </Stack>
            </Box>
          </Box>
        </SimpleGrid>
      )}
    </Loaded>
  )
}

/** One blueprint of several assets: what feeds what, why, and what a person says instead. */
export function ComposePage() {
  const { space, may } = useSpace()
  const search: { assets?: string } = useSearch({ strict: false })
  const assets = assetsOf(search.assets)
  if (!may('MANAGE_BLUEPRINTS') || assets.length < 2) {
    return (
      <EmptyState
        icon={<IconBox size={30} />}
        title={may('MANAGE_BLUEPRINTS') ? 'Choose at least two assets' : 'Blueprints are made by others here'}
        action={
          <ButtonLink to="/$space/assets" params={{ space }}>
            Look at the assets
          </ButtonLink>
        }
      >
        A blueprint of several assets lets what one gives feed what another takes.
      </EmptyState>
    )
  }
  return (
    <>
      <PageHeader
        title="Compose a blueprint"
        lead="Slipway proposes where each input takes its value from, by names and types. Correct what is not meant; the YAML follows."
      />
      <Composer key={assets.join(',')} space={space} assets={assets} />
    </>
  )
}
