import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { at, call } from '@/lib/http'
import type { InputBody } from '@/lib/wire'
import type { LaunchForm } from '../useLaunchForm'

export interface Choices {
  values: { value: string; display: string }[]
  truncated: boolean
  needs_search: boolean
  needs_inputs: string[]
}

/** The inputs whose values decide what can be chosen. */
export const deciding = (input: Pick<InputBody, 'depends_on'>): string[] =>
  (input.depends_on ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** Values of the form that may be sent to find out what can be chosen: those that are filled in. */
function given(form: LaunchForm): Record<string, string> {
  const values = Object.entries(form.draft.values)
  return Object.fromEntries(values.filter(([name, value]) => value !== '' && !form.isHidden(name)))
}

/** What can be chosen for an input now: asked of the server, again when an input it depends on changes or somebody searches. */
export function useChoices(form: LaunchForm, input: InputBody, search: string) {
  const { space, item } = form
  const [typed] = useDebouncedValue(search, 300)
  /** Whether what is typed goes to the server: where the source asks for it, or holds more than it gives at once. */
  const [there, setThere] = useState(false)
  const asked = there ? typed : ''
  const all = given(form)
  const depends = deciding(input).map((name) => all[name] ?? '')
  const [settled] = useDebouncedValue(JSON.stringify(depends), 300)
  const path = at('api', 'spaces', space, 'catalog', item.details.name, 'inputs', input.name, 'values')
  return useQuery({
    queryKey: ['launch choices', space, item.details.name, input.name, settled, asked],
    queryFn: async ({ signal }) => {
      const body = { inputs: all, search: asked, repository_name: item.details.repository_name }
      const found = await call<Choices>('POST', path, body, signal)
      if (found.needs_search || found.truncated) setThere(true)
      return found
    },
    placeholderData: asked === '' ? undefined : keepPreviousData,
    staleTime: 60_000,
    retry: false,
    refetchOnWindowFocus: false,
  })
}
