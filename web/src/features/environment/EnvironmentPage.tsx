import { SimpleGrid, Stack, Tabs } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { ButtonLink } from '@/components/links'
import { Loaded } from '@/components/Loaded'
import { NextStep } from '@/components/NextStep'
import { PageHeader } from '@/components/PageHeader'
import { Status } from '@/components/Status'
import { environmentStatus, shownStatus } from '@/lib/status'
import { useSpace } from '@/lib/useSpace'
import type { EnvironmentBody } from '@/lib/wire'
import { Actions } from './Actions'
import { Banner } from './Banner'
import { Clock } from './Clock'
import { Faults } from './Faults'
import { Grains } from './Grains'
import { History } from './History'
import { Inputs } from './Inputs'
import { Outputs } from './Outputs'
import { Resources } from './Resources'
import { useEnvironment } from './useEnvironment'

function Panels({ environment, space }: { environment: EnvironmentBody; space: string }) {
  const status = environmentStatus(shownStatus(environment.details))
  return (
    <Tabs defaultValue="work" keepMounted={false}>
      <Tabs.List mb="md">
        <Tabs.Tab value="work">Work and log</Tabs.Tab>
        <Tabs.Tab value="resources">Resources</Tabs.Tab>
        <Tabs.Tab value="inputs">Inputs</Tabs.Tab>
        <Tabs.Tab value="history">History</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="work">
        <Grains environment={environment} space={space} />
      </Tabs.Panel>
      <Tabs.Panel value="resources">
        <Resources space={space} id={environment.id} moving={status.moving} over={status.over} />
      </Tabs.Panel>
      <Tabs.Panel value="inputs">
        <Inputs environment={environment} space={space} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <History items={environment.history} />
      </Tabs.Panel>
    </Tabs>
  )
}

function Body({ environment, space }: { environment: EnvironmentBody; space: string }) {
  const { state } = environment.details
  const shown = shownStatus(environment.details)
  const status = environmentStatus(shown, environment.actions)
  return (
    <Stack>
      <Banner status={status} waitingFor={shown === 'Scheduled' ? null : state.waiting_for} />
      <Faults faults={state.errors} over={status.over} />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Clock environment={environment} space={space} status={status} />
        <Outputs outputs={state.outputs} moving={status.moving} over={status.over} />
      </SimpleGrid>
      <Panels environment={environment} space={space} />
      {status.over && (
        <NextStep
          title="Need it again?"
          action={
            <ButtonLink to="/$space/catalog" params={{ space }}>
              Open the catalog
            </ButtonLink>
          }
        >
          Launch a fresh one from the catalog.
        </NextStep>
      )}
    </Stack>
  )
}

export function EnvironmentPage() {
  const { space } = useSpace()
  const { id = '' } = useParams({ strict: false })
  const environment = useEnvironment(space, id)
  const details = environment.data?.details
  const status = environmentStatus(details ? shownStatus(details) : '', environment.data?.actions)
  const metadata = details?.definition.metadata
  return (
    <>
      <PageHeader
        title={metadata?.name ?? 'Environment'}
        lead={metadata && `${metadata.blueprint_name}, launched by ${environment.data?.initiator.email ?? ''}`}
      >
        {details && <Status label={status.label} tone={status.tone} />}
        {environment.data && <Actions environment={environment.data} space={space} status={status} />}
      </PageHeader>
      <Loaded query={environment} rows={4}>
        {(body) => <Body environment={body} space={space} />}
      </Loaded>
    </>
  )
}
