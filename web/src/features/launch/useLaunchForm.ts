import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { asProblem, at, call } from '@/lib/http'
import { keys } from '@/lib/queries'
import type { CatalogItemBody, LaunchRequest } from '@/lib/wire'
import { draftFaults, draftOf, requestOf, type LaunchDraft } from './draft'
import { forget, keep, restored } from './kept'
import { usePreview, type Preview } from './usePreview'

/** The form as its parts see it. */
export interface LaunchForm {
  item: CatalogItemBody
  space: string
  draft: LaunchDraft
  request: LaunchRequest
  preview: Preview
  /** All faults that are known, shown or not yet. */
  faults: Record<string, string>
  /** The fault to show at a field; null before somebody was there. */
  fault: (field: string) => string | null
  isHidden: (name: string) => boolean
  change: (part: Partial<LaunchDraft>, field?: string) => void
  setValue: (name: string, value: string) => void
  /** Whether somebody pressed Launch already. */
  tried: boolean
  launch: { go: () => boolean; isPending: boolean; error: unknown }
}

/** Inputs that the blueprint hides for the values that stand in the form. */
function hiddenBy(preview: Preview): (name: string) => boolean {
  return (name) => preview.data?.inputs[name] === false
}

function useLaunch(space: string, item: CatalogItemBody, request: LaunchRequest) {
  const client = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: () => call<{ id: string }>('POST', at('api', 'spaces', space, 'environments'), request),
    onSuccess: async ({ id }) => {
      forget(space, item.details.name)
      void client.invalidateQueries({ queryKey: keys.of(space, 'environments') })
      await navigate({ to: '/$space/environments/$id', params: { space, id } })
    },
  })
}

export function useLaunchForm(item: CatalogItemBody, space: string): LaunchForm {
  const [draft, setDraft] = useState(() => restored(space, draftOf(item), item.details.name))
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const [tried, setTried] = useState(false)
  const gone = useRef(false)
  const asked = requestOf(item, draft)
  const preview = usePreview(space, asked)
  const isHidden = hiddenBy(preview)
  const request = requestOf(item, draft, isHidden)
  const launch = useLaunch(space, item, request)
  useEffect(() => {
    if (!gone.current) keep(space, item, draft)
  }, [space, item, draft])

  const own = draftFaults(item, draft, isHidden)
  const told = preview.current ? byInput(fieldsOf(preview)) : {}
  const faults = { ...told, ...own }
  const refused = launch.isError ? byInput(asProblem(launch.error).fields()) : {}
  const touch = (field: string) => setTouched((old) => (old.has(field) ? old : new Set(old).add(field)))
  return {
    item,
    space,
    draft,
    request,
    preview,
    faults,
    fault: (field) => (tried || touched.has(field) ? faults[field] : undefined) ?? refused[field] ?? null,
    isHidden,
    change: (part, field) => {
      if (field !== undefined) touch(field)
      setDraft((old) => ({ ...old, ...part }))
    },
    setValue: (name, value) => {
      touch(name)
      setDraft((old) => ({ ...old, values: { ...old.values, [name]: value } }))
    },
    tried,
    launch: {
      go: () => {
        setTried(true)
        if (Object.keys(faults).length > 0) return false
        gone.current = true
        launch.mutate(undefined, { onError: () => (gone.current = false) })
        return true
      },
      isPending: launch.isPending,
      error: launch.error,
    },
  }
}

/** The server names an input's field `inputs.size`; here it is called `size`. */
function byInput(faults: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field.replace(/^inputs\./, ''), fault]))
}

function fieldsOf(preview: Preview): Record<string, string> {
  const found = preview.data?.errors ?? []
  return Object.fromEntries(found.flatMap((fault) => (fault.field ? [[fault.field, fault.message]] : [])))
}
