import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconBolt, IconDots, IconPencil, IconPlayerStop, IconRefresh, IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { complain } from '@/components/notify'
import type { StatusView } from '@/lib/status'
import type { EnvironmentBody } from '@/lib/wire'
import { Collaborate } from './Collaborate'
import { EndDialog } from './EndDialog'
import { Rename } from './Rename'
import { useAct } from './useAct'

interface Props {
  environment: EnvironmentBody
  space: string
  status: StatusView
}
type Open = 'end' | 'force_end' | 'rename' | 'collaborate' | null

/** The buttons at the top: only what this person may do now. */
export function Actions({ environment, space, status }: Props) {
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const retry = useAct(space, environment.id)
  const { actions } = status
  return (
    <>
      {actions.retry && (
        <Button
          leftSection={<IconRefresh size={17} />}
          loading={retry.isPending}
          onClick={() => retry.mutate({ what: 'retry' }, { onError: complain })}
        >
          Retry
        </Button>
      )}
      {actions.end && (
        <Button color="red" variant="light" leftSection={<IconPlayerStop size={17} />} onClick={() => setOpen('end')}>
          End
        </Button>
      )}
      {(actions.rename || actions.collaborate || actions.force_end) && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size={36} aria-label="More actions">
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {actions.rename && (
              <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setOpen('rename')}>
                Rename
              </Menu.Item>
            )}
            {actions.collaborate && (
              <Menu.Item leftSection={<IconUserPlus size={16} />} onClick={() => setOpen('collaborate')}>
                Collaborators
              </Menu.Item>
            )}
            {actions.force_end && (
              <Menu.Item color="red" leftSection={<IconBolt size={16} />} onClick={() => setOpen('force_end')}>
                Force end
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      {(open === 'end' || open === 'force_end') && (
        <EndDialog environment={environment} space={space} force={open === 'force_end'} onClose={close} />
      )}
      {open === 'rename' && <Rename environment={environment} space={space} onClose={close} />}
      {open === 'collaborate' && <Collaborate environment={environment} space={space} onClose={close} />}
    </>
  )
}
