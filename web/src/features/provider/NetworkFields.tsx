import {
  Alert,
  Checkbox,
  Code,
  FileButton,
  Button,
  Group,
  NumberInput,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ProblemAlert } from '@/components/ProblemAlert'
import { exact } from '@/lib/time'
import { readAuthority } from './queries'
import type { Certificate, HostForm } from './types'

interface Props {
  form: HostForm
  faults: Record<string, string>
  change: (part: Partial<HostForm>) => void
}

function Chain({ chain }: { chain: Certificate[] }) {
  return chain.map((one) => (
    <Alert key={one.fingerprint_sha256} color={one.expired ? 'red' : 'gray'} variant="light" title={one.subject}>
      <Stack gap={2}>
        <Text size="sm">
          {one.is_authority ? 'A certificate authority' : 'Not an authority'}, issued by {one.issuer}; valid until{' '}
          {exact(one.not_after)}
          {one.expired && ': it has expired'}.
        </Text>
        <Code style={{ overflowWrap: 'anywhere' }}>SHA-256 {one.fingerprint_sha256}</Code>
      </Stack>
    </Alert>
  ))
}

/** How the host is reached: its private certificate authority, a proxy, how long to wait. There is no way to skip the check. */
export function NetworkFields({ form, faults, change }: Props) {
  const pem = form.certificate_authority
  const read = useMutation({ mutationFn: readAuthority })
  const { mutate, reset } = read
  useEffect(() => {
    if (pem.includes('-----END')) mutate(pem)
    else reset()
  }, [pem, mutate, reset])
  const upload = (file: File | null) => void file?.text().then((text) => change({ certificate_authority: text }))
  return (
    <Stack gap="sm">
      <Textarea
        label="Private certificate authority (PEM)"
        description="Only where this GitLab’s certificate is signed by your own authority"
        rows={4}
        value={pem}
        error={faults.certificate_authority}
        onChange={(event) => change({ certificate_authority: event.currentTarget.value })}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
      />
      <Group>
        <FileButton onChange={upload} accept=".pem,.crt,.cer,application/x-pem-file">
          {(props) => (
            <Button variant="default" size="xs" leftSection={<IconUpload size={15} />} {...props}>
              Take it from a file
            </Button>
          )}
        </FileButton>
      </Group>
      {read.isError && <ProblemAlert error={read.error} title="This is no certificate authority" />}
      {read.data !== undefined && <Chain chain={read.data.chain} />}
      <TextInput
        label="Proxy"
        description="http://host:port, when this GitLab is reached through one"
        value={form.proxy_url}
        error={faults.proxy_url}
        onChange={(event) => change({ proxy_url: event.currentTarget.value })}
      />
      {form.proxy_url !== '' && (
        <Checkbox
          label="The proxy has a private address"
          checked={form.proxy_allow_private_address}
          onChange={(event) => change({ proxy_allow_private_address: event.currentTarget.checked })}
        />
      )}
      <NumberInput
        label="Seconds to wait for an answer"
        min={1}
        max={60}
        maw={240}
        value={form.timeout_seconds}
        error={faults.timeout_seconds}
        onChange={(value) => change({ timeout_seconds: Number(value) })}
      />
    </Stack>
  )
}
