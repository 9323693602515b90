import { PasswordInput, Radio, Select, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ProblemAlert } from '@/components/ProblemAlert'
import { credentialsQuery } from '@/lib/queries'
import type { AccessForm, Way } from './ways'

interface Props {
  space: string
  form: AccessForm
  change: (part: Partial<AccessForm>) => void
  fault: string | null
  /** Whether the caller's own authorization is one of the ways. */
  grant: boolean
  /** A credential that is in use already. */
  inUse: string | null
  /** What becomes of a token that is typed. */
  tokenNote: string
}

/** In whose name a repository is to be read. */
export function AccessFields({ space, form, change, fault, grant, inUse, tokenNote }: Props) {
  const credentials = useQuery(credentialsQuery(space))
  const names = (credentials.data ?? []).map((one) => one.name).filter((name) => name !== inUse)
  return (
    <>
      {(grant || names.length > 0) && (
        <Radio.Group label="How it is read" value={form.way} onChange={(value) => change({ way: value as Way })}>
          <Stack gap="xs" mt="xs">
            {grant && <Radio value="grant" label="With my own authorization" />}
            <Radio value="token" label="With an access token" />
            {names.length > 0 && <Radio value="credential" label="With a kept credential" />}
          </Stack>
        </Radio.Group>
      )}
      {credentials.isError && (
        <ProblemAlert error={credentials.error} title="The kept credentials could not be loaded" />
      )}
      {form.way === 'token' && (
        <>
          <PasswordInput
            label="Access token"
            description={tokenNote}
            autoComplete="off"
            value={form.token}
            error={fault}
            onChange={(event) => change({ token: event.currentTarget.value })}
          />
          <TextInput
            label="Username (deploy tokens only)"
            autoComplete="off"
            value={form.username}
            onChange={(event) => change({ username: event.currentTarget.value })}
          />
        </>
      )}
      {form.way === 'credential' && (
        <Select
          label="Credential"
          data={names}
          value={form.credential}
          error={fault}
          onChange={(credential) => change({ credential })}
          searchable
        />
      )}
    </>
  )
}
