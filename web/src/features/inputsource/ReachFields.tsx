import { Button, Checkbox, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ProblemAlert } from '@/components/ProblemAlert'
import { credentialsQuery } from '@/lib/queries'
import { kindOf, type SourceForm } from './form'

interface Props {
  form: SourceForm
  faults: Record<string, string>
  change: (part: Partial<SourceForm>) => void
}

/** Where the source is, and what opens it. */
export function ReachFields({ form, faults, change }: Props) {
  const credentials = useQuery(credentialsQuery(null))
  const kind = kindOf(form.type)
  const http = kind.credential === 'http'
  const fitting = (credentials.data ?? []).filter((one) => one.cloud_type.toLowerCase() === kind.credential)
  return (
    <Stack>
      <TextInput
        label={http ? 'Address of the API' : 'Endpoint'}
        description={
          http ? 'https://api.example.com' : 'Of a store that speaks the same language; empty: the cloud itself'
        }
        required={http}
        value={form.address}
        error={faults.authority ?? faults.endpoint}
        onChange={(event) => change({ address: event.currentTarget.value })}
      />
      {kind.credential === 'aws' && (
        <TextInput
          label="Region"
          placeholder="us-east-1"
          value={form.region}
          error={faults.region}
          onChange={(event) => change({ region: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        label="Credential"
        description={`One of the account’s credentials of the kind ${kind.credential}; without one it is asked as nobody`}
        data={[{ value: '', label: 'None' }, ...fitting.map((one) => ({ value: one.name, label: one.name }))]}
        value={form.credential}
        error={faults.credential_name}
        onChange={(event) => change({ credential: event.currentTarget.value })}
      />
      {credentials.isError && <ProblemAlert error={credentials.error} title="The credentials could not be loaded" />}
      {http && <Headers form={form} error={faults.headers} change={change} />}
      <Checkbox
        label="The host is in a private network"
        checked={form.privateAddress}
        onChange={(event) => change({ privateAddress: event.currentTarget.checked })}
      />
      <Textarea
        label="Certificate authority"
        description="PEM, where the host’s certificate is of the company’s own authority"
        rows={3}
        value={form.authority}
        error={faults.certificate_authority}
        onChange={(event) => change({ authority: event.currentTarget.value })}
      />
      <TextInput
        label="Time limit in seconds"
        placeholder="15"
        inputMode="numeric"
        value={form.timeout}
        error={faults.timeout_seconds}
        onChange={(event) => change({ timeout: event.currentTarget.value })}
      />
    </Stack>
  )
}

function Headers({ form, error, change }: { form: SourceForm; error: string | undefined } & Pick<Props, 'change'>) {
  const set = (place: number, part: { name?: string; value?: string }) =>
    change({ headers: form.headers.map((one, at) => (at === place ? { ...one, ...part } : one)) })
  return (
    <Stack gap="xs">
      {form.headers.map((header, place) => (
        <Group key={place} grow>
          <TextInput
            aria-label={`Name of header ${place + 1}`}
            placeholder="Header"
            value={header.name}
            error={error}
            onChange={(event) => set(place, { name: event.currentTarget.value })}
          />
          <TextInput
            aria-label={`Value of header ${place + 1}`}
            placeholder="Value, nothing secret"
            value={header.value}
            onChange={(event) => set(place, { value: event.currentTarget.value })}
          />
        </Group>
      ))}
      <Group>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => change({ headers: [...form.headers, { name: '', value: '' }] })}
        >
          Add a header
        </Button>
      </Group>
    </Stack>
  )
}
