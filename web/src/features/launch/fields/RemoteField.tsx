import {
  ActionIcon,
  Alert,
  Button,
  Group,
  Loader,
  MultiSelect,
  Select,
  TagsInput,
  Text,
  TextInput,
  Tooltip,
} from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { asProblem } from '@/lib/http'
import { isRequired, isSeveral, listed } from '@/lib/inputs'
import type { FieldProps } from './fieldProps'
import { written } from './SeveralField'
import { useChoices, type Choices } from './useChoices'

/** What stands in the list, the chosen ones included even where they are not offered (any more). */
function offered(found: Choices | undefined, chosen: string[]) {
  const values = found?.values ?? []
  const known = new Set(values.map((one) => one.value))
  const data = values.map(({ value, display }) => ({ value, label: display }))
  return [...data, ...chosen.filter((one) => !known.has(one)).map((value) => ({ value, label: value }))]
}

/** Why there is nothing to choose from. */
function emptiness(found: Choices | undefined, search: string): string {
  if (found === undefined) return 'Looking…'
  if (found.needs_inputs.length > 0) return `Fill in ${found.needs_inputs.join(' and ')} first`
  if (found.needs_search) return 'Type to search'
  return search === '' ? 'There is nothing to choose from' : 'Nothing found'
}

function Failed({ error, retry }: { error: unknown; retry: () => void }) {
  const problem = asProblem(error)
  return (
    <Alert color="red" variant="light" mt={6} p="xs" role="alert">
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          {problem.message} {problem.action}
        </Text>
        <Button size="compact-xs" variant="light" color="red" onClick={retry}>
          Try again
        </Button>
      </Group>
    </Alert>
  )
}

type TypedProps = Pick<FieldProps, 'common' | 'error' | 'onChange'> & { several: boolean; chosen: string[] }

/** For those who know the value, while it cannot be found out what there is; the server checks it at launch. */
function Typed({ several, chosen, common, error, onChange }: TypedProps) {
  const shared = { ...common, error, style: { flexGrow: 1 } }
  return several ? (
    <TagsInput {...shared} value={chosen} onChange={(next) => onChange(written(next))} />
  ) : (
    <TextInput {...shared} value={chosen[0] ?? ''} onChange={(event) => onChange(event.currentTarget.value)} />
  )
}

/** Chosen from what the server knows at this moment: agents, credentials, parameters, environments, sources of values. */
export function RemoteField({
  input,
  common,
  value,
  error,
  onChange,
  form,
  refresh,
}: FieldProps & { refresh: boolean }) {
  const [search, setSearch] = useState('')
  const several = isSeveral(input)
  const chosen = several ? (listed(value) ?? []) : value === '' ? [] : [value]
  const displays = new Map<string, string>()
  const query = useChoices(form, input, search)
  const found = query.data
  found?.values.forEach((one) => displays.set(one.display, one.value))
  const waits = (found?.needs_inputs.length ?? 0) > 0
  const again = refresh && input.type === 'input-source' && (
    <Tooltip label="Ask again">
      <ActionIcon
        variant="default"
        size={36}
        aria-label={`Ask again what can be chosen for ${input.name}`}
        onClick={() => void query.refetch()}
      >
        <IconRefresh size={16} />
      </ActionIcon>
    </Tooltip>
  )
  const shared = {
    ...common,
    data: offered(found, chosen),
    error,
    searchable: true,
    onSearchChange: (text: string) => setSearch(displays.has(text) ? '' : text),
    disabled: waits,
    placeholder: waits || found?.needs_search ? emptiness(found, search) : undefined,
    nothingFoundMessage: emptiness(found, search),
    limit: 200,
    rightSection: query.isFetching ? <Loader size={14} /> : undefined,
    style: { flexGrow: 1 },
  }
  return (
    <>
      <Group align="flex-end" gap="xs" wrap="nowrap">
        {query.isError ? (
          <Typed several={several} chosen={chosen} common={common} error={error} onChange={onChange} />
        ) : several ? (
          <MultiSelect {...shared} value={chosen} onChange={(next) => onChange(written(next))} />
        ) : (
          <Select
            {...shared}
            value={chosen[0] ?? null}
            onChange={(next) => onChange(next ?? '')}
            clearable={!isRequired(input)}
            allowDeselect={false}
          />
        )}
        {again}
      </Group>
      {found?.truncated && (
        <Text size="xs" c="dimmed" mt={4}>
          Only the first {found.values.length} are shown; type to narrow them down.
        </Text>
      )}
      {query.isError && <Failed error={query.error} retry={() => void query.refetch()} />}
    </>
  )
}
