import { Button, Group, Menu } from '@mantine/core'
import { IconAlignLeft, IconDeviceFloppy, IconDots, IconDownload, IconPlus, IconRocket } from '@tabler/icons-react'
import { CopyButton } from '@/components/CopyButton'
import { ButtonLink } from '@/components/links'
import { AddToGit } from '../AddToGit'

interface Props {
  space: string
  /** Null for one that was never saved. */
  name: string | null
  text: string
  /** The repository that it lies in; null where it is kept here and can be saved. */
  repository: string | null
  /** The version that the text is based on. */
  basedOn: number
  /** Whether somebody else made a newer one meanwhile. */
  behind: boolean
  unsaved: boolean
  wrong: boolean
  saving: boolean
  onSave: () => void
  onInsert: () => void
  onFormat: () => void
}

function download(name: string, text: string) {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/yaml' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${name}.yaml`
  link.click()
  URL.revokeObjectURL(address)
}

/** What can be done with the text. What needs a saved one says so. */
export function Toolbar(props: Props) {
  const { space, name, text, repository, basedOn, behind, unsaved, wrong, saving, onSave, onInsert, onFormat } = props
  const stored = repository === null
  const ready = name !== null && !unsaved && !wrong
  const first = stored ? 'Save it first' : 'Merge the change first'
  const why = unsaved || name === null ? first : 'It has errors'
  const blocked = behind ? 'Decide first what becomes of the other version' : unsaved ? null : 'Nothing was changed'
  return (
    <Group gap="xs">
      <Button variant="default" leftSection={<IconPlus size={17} />} onClick={onInsert}>
        Add from code
      </Button>
      <CopyButton value={text} what="the text" />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" px="xs" aria-label="More">
            <IconDots size={17} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconAlignLeft size={16} />} onClick={onFormat}>
            Tidy up
          </Menu.Item>
          <Menu.Item leftSection={<IconDownload size={16} />} onClick={() => download(name ?? 'blueprint', text)}>
            Download
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {ready && stored && <AddToGit space={space} name={name} />}
      {ready ? (
        <ButtonLink
          to="/$space/catalog/$blueprint/launch"
          params={{ space, blueprint: name }}
          search={repository === null ? {} : { repository }}
          variant="default"
          leftSection={<IconRocket size={17} />}
        >
          Try a launch
        </ButtonLink>
      ) : (
        <Button variant="default" leftSection={<IconRocket size={17} />} disabled title={why}>
          Try a launch
        </Button>
      )}
      {name !== null && repository !== null && (
        <AddToGit space={space} name={name} edit={{ repository, text, basedOn }} disabled={blocked} />
      )}
      {stored && (
        <Button
          leftSection={<IconDeviceFloppy size={17} />}
          loading={saving}
          disabled={!unsaved || behind}
          onClick={onSave}
        >
          Save
        </Button>
      )}
    </Group>
  )
}
