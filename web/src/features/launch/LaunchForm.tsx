import { Alert, Button, Group, Stack } from '@mantine/core'
import { IconRocket } from '@tabler/icons-react'
import { useMemo, useRef, useState, type FormEvent } from 'react'
import { ProblemAlert } from '@/components/ProblemAlert'
import type { CatalogItemBody } from '@/lib/wire'
import { Basics, Extras } from './cards/OwnParts'
import { OWN_FIELDS } from './draft'
import { LastValues } from './LastValues'
import { names, pagesOf, placedOwn, type FormPage } from './layout'
import { Pages } from './Pages'
import { ReadFirst } from './ReadFirst'
import { Summary } from './summary/Summary'
import { useLaunchForm, type LaunchForm as Form } from './useLaunchForm'

/** The page on which a field with a fault stands; the one that is open where none does. */
function faultyPage(pages: FormPage[], faults: Record<string, string>, current: number): number {
  const isFaulty = (page: FormPage) =>
    page.sections.some((section) => section.fields.flatMap(names).some((name) => name in faults))
  if (pages[current] && isFaulty(pages[current])) return current
  const found = pages.findIndex(isFaulty)
  return found < 0 ? current : found
}

/** Leads to what has to be mended, once the page shows it. */
function focusFirstFault(form: HTMLFormElement | null) {
  const wrong = '[aria-invalid="true"], .code[data-invalid] [role]'
  const isSeen = (element: HTMLElement) => element.closest('[role=tabpanel][style*="display: none"]') === null
  requestAnimationFrame(() => {
    const all = form?.querySelectorAll<HTMLElement>(wrong) ?? []
    ;[...all].find(isSeen)?.focus()
  })
}

function Missing({ form }: { form: Form }) {
  const fields = Object.keys(form.faults)
  if (!form.tried || fields.length === 0) return null
  return (
    <Alert color="orange" role="alert" title="Not launched yet">
      Missing or wrong: {fields.map((field) => OWN_FIELDS[field] ?? field).join(', ')}.
    </Alert>
  )
}

export function LaunchForm({ item, space }: { item: CatalogItemBody; space: string }) {
  const form = useLaunchForm(item, space)
  const pages = useMemo(() => pagesOf(item.launch_form, item.details.inputs), [item])
  const elsewhere = placedOwn(pages)
  const [page, setPage] = useState(0)
  const element = useRef<HTMLFormElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (form.launch.go()) return
    setPage(faultyPage(pages, form.faults, page))
    focusFirstFault(element.current)
  }
  return (
    <form onSubmit={submit} noValidate ref={element} className="launch">
      <Stack>
        <ReadFirst item={item} space={space} />
        <LastValues form={form} />
        <Basics form={form} elsewhere={elsewhere} />
        <Pages pages={pages} form={form} current={page} go={setPage} />
        <Extras form={form} elsewhere={elsewhere} />
      </Stack>
      <aside>
        <Stack>
          <Summary form={form} />
          {form.launch.error !== null && <ProblemAlert error={form.launch.error} title="It was not launched" />}
          <Missing form={form} />
          <Group>
            <Button
              type="submit"
              size="md"
              fullWidth
              leftSection={<IconRocket size={18} />}
              loading={form.launch.isPending}
            >
              Launch
            </Button>
          </Group>
        </Stack>
      </aside>
    </form>
  )
}
