import { PasswordInput, Select, TextInput } from '@mantine/core'
import type { CredentialForm, Host } from './form'

interface Props {
  hosts: Host[]
  kept: boolean
  form: CredentialForm
  faults: Record<string, string>
  change: (part: Partial<CredentialForm>) => void
}

/** A Git host's token, and whose it is. */
export function TokenFields({ hosts, kept, form, faults, change }: Props) {
  return (
    <>
      {!kept && hosts.length > 1 && (
        <Select
          label="Git host"
          data={hosts.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.host ?? hosts[0]?.id ?? null}
          onChange={(host) => change({ host })}
          allowDeselect={false}
        />
      )}
      <PasswordInput
        label="Token"
        description={
          kept
            ? 'Left empty, the kept one stays. A new one is used by everything that uses this credential.'
            : 'A personal, group or project access token, or a deploy token. What it is, is found out by itself.'
        }
        required={!kept}
        autoComplete="off"
        value={form.token}
        error={faults.credential_data ?? faults.token}
        onChange={(event) => change({ token: event.currentTarget.value })}
      />
      <TextInput
        label="Username (deploy tokens only)"
        autoComplete="off"
        value={form.username}
        onChange={(event) => change({ username: event.currentTarget.value })}
      />
    </>
  )
}
