import { IconKey } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '@/components/EmptyState'
import { mayInAccount } from '@/lib/permissions'
import { sessionQuery } from '@/lib/queries'
import { useSpace } from '@/lib/useSpace'
import { CredentialList } from './CredentialList'

const LEAD = 'Tokens of Git hosts, kept under names: what each one is and how long it lasts is found out by itself.'

function NotYours() {
  return (
    <EmptyState icon={<IconKey size={30} />} title="Credentials are for administrators">
      Ask one of them to keep a token here.
    </EmptyState>
  )
}

export function SpaceCredentialsPage() {
  const { space, may } = useSpace()
  if (!may('MANAGE_REPOSITORIES')) return <NotYours />
  return <CredentialList space={space} title="Credentials" lead={LEAD} />
}

export function AccountCredentialsPage() {
  const { data: session } = useQuery(sessionQuery)
  if (session === undefined || !mayInAccount(session, 'MANAGE_CREDENTIALS')) return <NotYours />
  return (
    <CredentialList
      space={null}
      title="Account credentials"
      lead={`${LEAD} These serve several spaces, and input sources: access to object stores and HTTP APIs.`}
    />
  )
}
