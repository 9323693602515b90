import { Accordion, Alert, Button, Card, Group, Stack, Text } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { Status } from '@/components/Status'
import { CheckLines, CheckLinesByRemedy } from '@/components/CheckLine'
import { asVerdict, byUrgency, tally, verdictLook } from '@/lib/checks'
import type { Report } from './types'
import { WishCard } from './WishCard'

interface Props {
  report: Report
  again: () => void
  pending: boolean
  keep: () => void
  keeping: boolean
}

const TONES = { ok: 'teal', warning: 'orange', failed: 'red', unknown: 'gray' } as const

/** The whole report: in one sentence, then what is in the way, then (folded) what is fine. */
export function ReportCard({ report, again, pending, keep, keeping }: Props) {
  const open = byUrgency(report.checks.filter((check) => check.verdict !== 'ok'))
  const fine = report.checks.filter((check) => check.verdict === 'ok')
  return (
    <Card component="section" aria-label="Report" padding="lg">
      <Stack gap="md">
        <Alert color={TONES[asVerdict(report.verdict)]} variant="light" title={report.summary} role="status">
          <Group gap="xs">
            <Status {...verdictLook(report.verdict)} size="sm" />
            <Text size="sm">
              {tally(report.checks)}. Looked with {report.asked_as}, in {report.took_ms} ms.
            </Text>
          </Group>
        </Alert>
        {open.length > 0 && <CheckLinesByRemedy checks={open} />}
        {report.request !== null && <WishCard wish={report.request} keep={keep} keeping={keeping} />}
        {fine.length > 0 && (
          <Accordion variant="contained" defaultValue={open.length === 0 ? 'fine' : null}>
            <Accordion.Item value="fine">
              <Accordion.Control>
                {fine.length === 1 ? '1 check is fine' : `${fine.length} checks are fine`}
              </Accordion.Control>
              <Accordion.Panel>
                <CheckLines checks={fine} />
              </Accordion.Panel>
            </Accordion.Item>
          </Accordion>
        )}
        <Group>
          <Button variant="default" leftSection={<IconRefresh size={16} />} loading={pending} onClick={again}>
            Look again
          </Button>
        </Group>
      </Stack>
    </Card>
  )
}
