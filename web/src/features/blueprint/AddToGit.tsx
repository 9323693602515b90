import { Button, Modal } from '@mantine/core'
import { IconGitPullRequest } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loaded } from '@/components/Loaded'
import { AddToGitForm, type Edit } from './AddToGitForm'
import { addToGitQuery } from './queries'

interface Props {
  space: string
  name: string
  /** A text for a blueprint that lies in a repository; absent: the blueprint is stored here and goes as it is. */
  edit?: Edit
  disabled?: string | null
}

function Opened({ space, name, edit, close }: Props & { close: () => void }) {
  const draft = useQuery(addToGitQuery(space, name, edit?.repository ?? null))
  return (
    <Loaded query={draft} rows={4}>
      {(body) => <AddToGitForm space={space} name={name} draft={body} edit={edit ?? null} close={close} />}
    </Loaded>
  )
}

/** Leads a blueprint that is stored here, or an edit of one that is not, into a repository, by way of a merge request. */
export function AddToGit({ space, name, edit, disabled = null }: Props) {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button
        variant={edit ? 'filled' : 'default'}
        leftSection={<IconGitPullRequest size={17} />}
        disabled={disabled !== null}
        {...(disabled !== null && { title: disabled })}
        onClick={() => setOpened(true)}
      >
        {edit ? 'Propose the change' : 'Add to Git'}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={edit ? `Change ${name} in ${edit.repository}` : `Add ${name} to Git`}
        size="lg"
        closeButtonProps={{ 'aria-label': 'Close the dialog' }}
      >
        <Opened space={space} name={name} {...(edit && { edit })} close={() => setOpened(false)} />
      </Modal>
    </>
  )
}
