import { Button, Group, Stack, Tabs, Text } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { FormIcon } from './FormIcon'
import type { FormPage } from './layout'
import { FaultCount, faultsIn, Sections } from './Sections'
import type { LaunchForm } from './useLaunchForm'

interface Props {
  pages: FormPage[]
  form: LaunchForm
  current: number
  go: (page: number) => void
}

function Steps({ pages, current, go }: Omit<Props, 'form'>) {
  const before = pages[current - 1]
  const next = pages[current + 1]
  return (
    <Group justify="space-between">
      {before ? (
        <Button variant="default" leftSection={<IconArrowLeft size={16} />} onClick={() => go(current - 1)}>
          {before.name}
        </Button>
      ) : (
        <span />
      )}
      {next && (
        <Button variant="light" rightSection={<IconArrowRight size={16} />} onClick={() => go(current + 1)}>
          {next.name}
        </Button>
      )}
    </Group>
  )
}

/** The pages of a form as tabs; each says how many of its fields are to be mended. All stay mounted, so nothing typed is lost. */
export function Pages({ pages, form, current, go }: Props) {
  const only = pages[0]
  if (pages.length <= 1) return only ? <Sections page={only} form={form} /> : null
  return (
    <Tabs value={String(current)} onChange={(page) => go(Number(page))} keepMounted>
      <Tabs.List className="pages" aria-label="Parts of the form">
        {pages.map((page, index) => (
          <Tabs.Tab
            key={page.name + index}
            value={String(index)}
            leftSection={page.icon === null ? undefined : <FormIcon name={page.icon} />}
            rightSection={<FaultCount count={faultsIn(form, page.sections)} />}
          >
            {page.name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {pages.map((page, index) => (
        <Tabs.Panel key={page.name + index} value={String(index)} pt="md">
          <Stack>
            {page.description && page.sections.every((section) => section.name !== null) && (
              <Text c="dimmed">{page.description}</Text>
            )}
            <Sections page={page} form={form} />
            <Steps pages={pages} current={index} go={go} />
          </Stack>
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
