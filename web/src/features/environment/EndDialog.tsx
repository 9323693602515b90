import { Confirm } from '@/components/Confirm'
import type { EnvironmentBody } from '@/lib/wire'
import { useAct } from './useAct'

interface Props {
  environment: EnvironmentBody
  space: string
  force: boolean
  onClose: () => void
}

export function EndDialog({ environment, space, force, onClose }: Props) {
  const end = useAct(space, environment.id, onClose)
  const { name } = environment.details.definition.metadata
  return (
    <Confirm
      opened
      onClose={onClose}
      title={force ? `Force ${name} to end?` : `End ${name}?`}
      confirm={force ? 'Force end' : 'End environment'}
      danger
      pending={end.isPending}
      error={end.error}
      onConfirm={() => end.mutate({ what: force ? 'force_end' : 'end' })}
    >
      {force
        ? 'Slipway gives it up without removing what it created. Whatever still exists is then yours to remove by hand.'
        : 'Everything it created is removed. This cannot be undone.'}
    </Confirm>
  )
}
