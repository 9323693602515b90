import { PageHeader } from '@/components/PageHeader'
import { mayInAccount } from '@/lib/permissions'
import { sessionQuery } from '@/lib/queries'
import { useSpace } from '@/lib/useSpace'
import { useQuery } from '@tanstack/react-query'
import { Parameters } from './Parameters'

export function AccountParametersPage() {
  const { data: session } = useQuery(sessionQuery)
  return (
    <>
      <PageHeader title="Account parameters" lead="Values that blueprints of every space may refer to by name." />
      <Parameters space={null} manage={session !== undefined && mayInAccount(session, 'MANAGE_ACCOUNT_PARAMETERS')} />
    </>
  )
}

export function SpaceParametersPage() {
  const { space, may } = useSpace()
  return (
    <>
      <PageHeader
        title="Parameters"
        lead="Values that blueprints of this space may refer to by name. They win over the account’s."
      />
      <Parameters space={space} manage={may('MANAGE_SPACE_PARAMETERS')} />
    </>
  )
}
