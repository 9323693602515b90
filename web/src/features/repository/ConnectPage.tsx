import { Card, Stepper } from '@mantine/core'
import { IconGitBranch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { PageHeader } from '@/components/PageHeader'
import { providersQuery } from '@/lib/queries'
import { useSpace } from '@/lib/useSpace'
import { ConnectWithToken } from './access/ConnectWithToken'
import { BulkResults } from './choose/BulkResults'
import { PickProject } from './choose/PickProject'
import type { Picked } from './choose/picked'
import type { BulkBody } from './choose/types'
import { ChooseProvider } from './ChooseProvider'
import { Connected } from './Connected'
import { Details } from './Details'
import { stepOf } from './steps'

/** Connecting a repository, step by step; after authorizing at GitLab the person comes back to this very place. */
export function ConnectPage() {
  const { space, may } = useSpace()
  const search: { provider?: string } = useSearch({ strict: false })
  const providers = useQuery({ ...providersQuery(space), enabled: may('MANAGE_REPOSITORIES') })
  const [chosen, setChosen] = useState<string | null>(search.provider ?? null)
  const [picked, setPicked] = useState<Picked | null>(null)
  const [connected, setConnected] = useState<string | null>(null)
  const [bulk, setBulk] = useState<BulkBody | null>(null)
  const [byToken, setByToken] = useState(false)
  const provider = providers.data?.find((one) => one.id === chosen) ?? null
  const step = bulk !== null || (byToken && connected !== null) ? 3 : stepOf(provider, picked, connected)
  if (!may('MANAGE_REPOSITORIES')) {
    return (
      <EmptyState icon={<IconGitBranch size={30} />} title="Connecting is for administrators of this space">
        Ask one of them to connect the repository, or to make you an administrator.
      </EmptyState>
    )
  }
  return (
    <>
      <PageHeader
        title="Connect a repository"
        lead={`${byToken ? '' : 'Three short steps. '}Slipway only reads what you choose here.`}
      />
      <Card padding="lg">
        {!byToken && (
          <Stepper active={step} size="sm" mb="lg" allowNextStepsSelect={false} iconSize={34}>
            <Stepper.Step label="Git host" description="and your consent" />
            <Stepper.Step label="Project" />
            <Stepper.Step label="Name and branch" />
          </Stepper>
        )}
        {step === 0 && byToken && (
          <ConnectWithToken space={space} back={() => setByToken(false)} connected={setConnected} />
        )}
        {step === 0 && !byToken && (
          <Loaded query={providers} rows={1}>
            {(list) => (
              <ChooseProvider
                providers={list}
                chosen={chosen}
                choose={setChosen}
                withToken={() => setByToken(true)}
                space={space}
              />
            )}
          </Loaded>
        )}
        {step === 1 && provider && (
          <PickProject provider={provider} space={space} pick={setPicked} done={setBulk} back={() => setChosen(null)} />
        )}
        {step === 2 && provider && picked && (
          <Details
            provider={provider}
            space={space}
            picked={picked}
            back={() => setPicked(null)}
            connected={setConnected}
          />
        )}
        {bulk !== null && <BulkResults body={bulk} space={space} again={() => setBulk(null)} />}
        {step === 3 && connected !== null && <Connected space={space} name={connected} />}
      </Card>
    </>
  )
}
