import { Button, FileButton, Group, Select, Stack, Switch, TagsInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { ProblemAlert } from '@/components/ProblemAlert'
import { at, call } from '@/lib/http'
import { keys } from '@/lib/queries'
import type { BlueprintIconBody, CardBody } from '@/lib/wire'
import { EntryIcon, ICONS } from './icons'
import { labelsQuery } from './queries'
import { looksOf, useLooks, useUpload } from './settings'

interface Props {
  space: string
  card: CardBody
  onSaved: () => void
}

export function LooksForm({ space, card, onSaved }: Props) {
  const [looks, setLooks] = useState(() => looksOf(card))
  const labels = useQuery(labelsQuery(space))
  const save = useLooks(space, card, onSaved)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(looks)
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label="Title"
          description="Empty: the name that the blueprint itself has"
          value={looks.title}
          onChange={(event) => setLooks({ ...looks, title: event.currentTarget.value })}
        />
        <IconField space={space} {...looks} onChange={(icon, picture) => setLooks({ ...looks, icon, picture })} />
        <TagsInput
          label="Labels"
          description="Choose, or type a new one. Labels of the blueprint's own text stay."
          data={labels.data?.map((label) => label.name) ?? []}
          value={looks.labels}
          onChange={(chosen) => setLooks({ ...looks, labels: chosen })}
        />
        <Switch
          label="Hold launches back"
          description="It stays in the catalog and says why"
          checked={looks.blocked !== null}
          onChange={(event) => setLooks({ ...looks, blocked: event.currentTarget.checked ? '' : null })}
        />
        {looks.blocked !== null && (
          <TextInput
            label="Why"
            value={looks.blocked}
            onChange={(event) => setLooks({ ...looks, blocked: event.currentTarget.value })}
          />
        )}
        {save.isError && <ProblemAlert error={save.error} title="It was not saved" />}
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

interface IconProps {
  space: string
  icon: string
  picture: string
  onChange: (icon: string, picture: string) => void
}

/** An icon of the set, or a picture of the space's own. */
function IconField({ space, icon, picture, onChange }: IconProps) {
  const pictures = useQuery({
    queryKey: keys.of(space, 'icons'),
    queryFn: ({ signal }) =>
      call<BlueprintIconBody[]>('GET', at('api', 'spaces', space, 'blueprint_icons'), undefined, signal),
  })
  const upload = useUpload(space, (key) => onChange('', key))
  const uploaded = pictures.data ?? []
  const chosen = uploaded.find((one) => one.key === picture)
  const groups = [
    { group: 'Set', items: Object.keys(ICONS) },
    { group: 'Uploaded', items: uploaded.map((one) => ({ value: one.key, label: one.file_name })) },
  ]
  const choose = (value: string | null) =>
    uploaded.some((one) => one.key === value) ? onChange('', value ?? '') : onChange(value ?? '', '')
  return (
    <>
      <Group align="end" wrap="nowrap">
        <EntryIcon card={{ picture_url: chosen?.url ?? null, icon, color: null }} />
        <Select
          label="Icon"
          placeholder="Its own"
          data={groups}
          value={picture || icon || null}
          onChange={choose}
          searchable
          clearable
          flex={1}
        />
        <FileButton accept="image/svg+xml,.svg" onChange={(file) => file !== null && upload.mutate(file)}>
          {(props) => (
            <Button {...props} variant="default" loading={upload.isPending}>
              Upload SVG
            </Button>
          )}
        </FileButton>
      </Group>
      {upload.isError && <ProblemAlert error={upload.error} title="The picture was not taken" />}
    </>
  )
}
