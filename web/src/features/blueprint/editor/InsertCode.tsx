import { Badge, Group, Modal, Select, Stack, Text, TextInput, UnstyledButton } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type RefObject } from 'react'
import { Loaded } from '@/components/Loaded'
import { ProblemAlert } from '@/components/ProblemAlert'
import { at, call } from '@/lib/http'
import { repositoriesQuery } from '@/lib/queries'
import type { AssetBody, BlueprintTextBody } from '@/lib/wire'
import type { EditorHandle } from './handle'
import { withGrains } from './language/merge'
import { codeQuery } from './queries'

interface Props {
  space: string
  opened: boolean
  onClose: () => void
  handle: RefObject<EditorHandle | null>
}

/** The text of a blueprint that runs one asset; nothing is stored. */
function useText(space: string, done: (text: string) => void) {
  return useMutation({
    mutationFn: (asset: AssetBody) =>
      call<BlueprintTextBody>('POST', at('api', 'spaces', space, 'iac-assets', 'generate-blueprint-yaml'), {
        iac_asset_names: [asset.name],
      }),
    onSuccess: ({ yaml }) => done(yaml),
  })
}

function Choice({ space, repository, done }: { space: string; repository: string; done: (text: string) => void }) {
  const code = useQuery(codeQuery(space, repository))
  const [search, setSearch] = useState('')
  const text = useText(space, done)
  const fits = (one: AssetBody) => `${one.name} ${one.path} ${one.kind}`.toLowerCase().includes(search.toLowerCase())
  return (
    <Loaded query={code}>
      {({ iac_assets: all }) => {
        const usable = all.filter((one) => one.can_generate && !one.in_error && fits(one))
        return (
          <Stack gap="sm">
            <TextInput label="Search" value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
            {text.isError && <ProblemAlert error={text.error} title="Nothing was added" />}
            {usable.length === 0 && (
              <Text size="sm" c="dimmed">
                {all.length === 0 ? 'Nothing was found in this repository.' : 'No usable code fits.'}
              </Text>
            )}
            <Stack gap={4} mah={360} style={{ overflow: 'auto' }}>
              {usable.map((one) => (
                <UnstyledButton
                  key={one.name}
                  className="scan-line"
                  disabled={text.isPending}
                  onClick={() => text.mutate(one)}
                  aria-label={`Add ${one.name}`}
                >
                  <Group gap="xs">
                    <Text size="sm" fw={600}>
                      {one.path}
                    </Text>
                    <Badge variant="light" size="sm" tt="none">
                      {one.kind}
                    </Badge>
                  </Group>
                  <Text size="xs" c="dimmed" lineClamp={1}>
                    {one.description ?? `${one.inputs.length} inputs, ${one.outputs.length} outputs`}
                  </Text>
                </UnstyledButton>
              ))}
            </Stack>
          </Stack>
        )
      }}
    </Loaded>
  )
}

/** Adds a grain for code that was found in a repository, with the inputs it wants. */
export function InsertCode({ space, opened, onClose, handle }: Props) {
  const repositories = useQuery({ ...repositoriesQuery(space), enabled: opened, refetchInterval: false })
  const [chosen, setChosen] = useState<string | null>(null)
  const names = (repositories.data ?? []).map((one) => one.name)
  const repository = chosen ?? names[0] ?? null
  const insert = (other: string) => {
    const editor = handle.current
    onClose()
    editor?.replace(withGrains(editor.text(), other))
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Add a grain from code"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close the dialog' }}
    >
      <Loaded query={repositories}>
        {(all) =>
          all.length === 0 || repository === null ? (
            <Text size="sm">No repository is connected to this space yet, so there is no code to choose from.</Text>
          ) : (
            <Stack gap="sm">
              <Select
                label="Repository"
                data={names}
                value={repository}
                onChange={setChosen}
                allowDeselect={false}
                searchable
              />
              <Choice space={space} repository={repository} done={insert} />
            </Stack>
          )
        }
      </Loaded>
    </Modal>
  )
}
