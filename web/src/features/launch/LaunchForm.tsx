import { Alert, Button, Card, Collapse, Group, Select, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconRocket } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { ProblemAlert } from '@/components/ProblemAlert'
import { durationChoices } from '@/lib/duration'
import { asProblem, at, call } from '@/lib/http'
import { isRequired } from '@/lib/inputs'
import { keys } from '@/lib/queries'
import type { CatalogItemBody, InputBody } from '@/lib/wire'
import { draftFaults, draftOf, requestOf, type LaunchDraft } from './form'
import { InputField } from './InputField'

interface FieldsProps {
  item: CatalogItemBody
  draft: LaunchDraft
  change: (part: Partial<LaunchDraft>) => void
  fault: (field: string) => string | null
}

function Basics({ item, draft, change, fault }: FieldsProps) {
  return (
    <Card>
      <Stack>
        <TextInput
          label="Environment name"
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
          error={fault('environment_name')}
          withAsterisk
        />
        <Select
          label="Duration"
          description="It ends by itself when its time is up; you can extend it"
          data={durationChoices(item.policies)}
          value={draft.duration}
          onChange={(value) => value !== null && change({ duration: value })}
          allowDeselect={false}
        />
      </Stack>
    </Card>
  )
}

function Advanced({ item, draft, change }: FieldsProps) {
  const [opened, { toggle }] = useDisclosure(false)
  return (
    <Card>
      <Button
        variant="subtle"
        color="gray"
        justify="space-between"
        fullWidth
        onClick={toggle}
        aria-expanded={opened}
        rightSection={<IconChevronDown size={16} style={{ transform: opened ? 'rotate(180deg)' : undefined }} />}
      >
        Advanced
      </Button>
      <Collapse expanded={opened}>
        <Stack pt="sm">
          <Textarea
            label="Description"
            value={draft.description}
            onChange={(event) => change({ description: event.currentTarget.value })}
            autosize
          />
          {item.tags.map((tag) => (
            <TextInput
              key={tag.name}
              label={`Tag ${tag.name}`}
              description={tag.description}
              value={draft.tags[tag.name] ?? ''}
              onChange={(event) => change({ tags: { ...draft.tags, [tag.name]: event.currentTarget.value } })}
            />
          ))}
        </Stack>
      </Collapse>
    </Card>
  )
}

/** Needed inputs first, in the author's order otherwise. */
function inOrder(inputs: InputBody[]): InputBody[] {
  return [...inputs].sort((a, b) => Number(isRequired(b)) - Number(isRequired(a)))
}

/** Leads to what has to be mended, once the page shows it. */
function focusFirstFault(form: HTMLFormElement) {
  requestAnimationFrame(() =>
    form.querySelector<HTMLElement>('[aria-invalid="true"], .code[data-invalid] [role]')?.focus(),
  )
}

export function LaunchForm({ item, space }: { item: CatalogItemBody; space: string }) {
  const [draft, setDraft] = useState(() => draftOf(item))
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const [tried, setTried] = useState(false)
  const client = useQueryClient()
  const navigate = useNavigate()
  const launch = useMutation({
    mutationFn: () => call<{ id: string }>('POST', at('api', 'spaces', space, 'environments'), requestOf(item, draft)),
    onSuccess: async ({ id }) => {
      void client.invalidateQueries({ queryKey: keys.of(space, 'environments') })
      await navigate({ to: '/$space/environments/$id', params: { space, id } })
    },
  })
  const faults = draftFaults(item, draft)
  const refused = launch.isError ? asProblem(launch.error).fields() : {}
  const fault = (field: string) =>
    (tried || touched.has(field) ? faults[field] : undefined) ?? refused[field] ?? refused[`inputs.${field}`] ?? null
  const change = (part: Partial<LaunchDraft>) => setDraft((old) => ({ ...old, ...part }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faults).length === 0) launch.mutate()
    else focusFirstFault(event.currentTarget as HTMLFormElement)
  }
  const set = (name: string, value: string) => {
    setTouched((old) => new Set(old).add(name))
    setDraft((old) => ({ ...old, values: { ...old.values, [name]: value } }))
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack maw={760}>
        <Basics item={item} draft={draft} change={change} fault={fault} />
        <Card>
          <Title order={2} size="h4" mb="md">
            Inputs
          </Title>
          <Stack gap="lg">
            {item.details.inputs.length === 0 && <Text c="dimmed">This blueprint asks for nothing.</Text>}
            {inOrder(item.details.inputs).map((input) => (
              <InputField
                key={input.name}
                input={input}
                value={draft.values[input.name] ?? ''}
                error={fault(input.name)}
                onChange={(value) => set(input.name, value)}
              />
            ))}
          </Stack>
        </Card>
        <Advanced item={item} draft={draft} change={change} fault={fault} />
        {launch.isError && <ProblemAlert error={launch.error} title="It was not launched" />}
        {tried && Object.keys(faults).length > 0 && (
          <Alert color="orange" role="alert" title="Not launched yet">
            {Object.keys(faults)
              .map((field) => (field === 'environment_name' ? 'Environment name' : field))
              .join(', ')}
            : see above what is missing or wrong.
          </Alert>
        )}
        <Group>
          <Button type="submit" size="md" leftSection={<IconRocket size={18} />} loading={launch.isPending}>
            Launch
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
