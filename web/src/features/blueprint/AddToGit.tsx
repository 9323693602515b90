import { Button, Modal } from '@mantine/core'
import { IconGitPullRequest } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loaded } from '@/components/Loaded'
import { AddToGitForm } from './AddToGitForm'
import { addToGitQuery } from './queries'

function Opened({ space, name, close }: { space: string; name: string; close: () => void }) {
  const draft = useQuery(addToGitQuery(space, name))
  return (
    <Loaded query={draft} rows={4}>
      {(body) => <AddToGitForm space={space} name={name} draft={body} close={close} />}
    </Loaded>
  )
}

/** Leads a blueprint that is stored here into a repository, by way of a merge request. */
export function AddToGit({ space, name }: { space: string; name: string }) {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="default" leftSection={<IconGitPullRequest size={17} />} onClick={() => setOpened(true)}>
        Add to Git
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={`Add ${name} to Git`}
        size="lg"
        closeButtonProps={{ 'aria-label': 'Close the dialog' }}
      >
        <Opened space={space} name={name} close={() => setOpened(false)} />
      </Modal>
    </>
  )
}
