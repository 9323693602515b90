import { Button, Card, Collapse, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown } from '@tabler/icons-react'
import type { OwnField } from '../layout'
import type { LaunchForm } from '../useLaunchForm'
import { Lifetime } from './Lifetime'
import { Description, EnvironmentName } from './NameFields'
import { Collaborators, Owner } from './People'
import { Labels, Tags } from './Tags'

interface Props {
  form: LaunchForm
  /** Those that stand among the inputs instead. */
  elsewhere: ReadonlySet<OwnField>
}

const shows = (form: LaunchForm, step: string) => form.preview.data?.steps[step] !== false

/** A part of the launch itself, where the author wants it. */
export function OwnPart({ own, form }: { own: OwnField; form: LaunchForm }) {
  switch (own) {
    case 'duration':
      return <Lifetime form={form} />
    case 'env-name':
      return <EnvironmentName form={form} />
    case 'owner':
      return <Owner form={form} />
  }
}

/** What every launch is asked. */
export function Basics({ form, elsewhere }: Props) {
  const name = shows(form, 'title') && !elsewhere.has('env-name')
  const time = !elsewhere.has('duration')
  if (!name && !time) return null
  return (
    <Card>
      <Stack>
        {name && <EnvironmentName form={form} />}
        {time && <Lifetime form={form} />}
      </Stack>
    </Card>
  )
}

/** What most launches leave as it is. */
export function Extras({ form, elsewhere }: Props) {
  const wrong = ['owner_email', 'collaborators_emails'].some((field) => form.fault(field) !== null)
  const [wanted, { toggle }] = useDisclosure(false)
  const opened = wanted || wrong
  const people = shows(form, 'ownersAndCollaborators')
  const tags = shows(form, 'tags')
  return (
    <Card>
      <Button
        variant="subtle"
        color="gray"
        justify="space-between"
        fullWidth
        onClick={toggle}
        aria-expanded={opened}
        rightSection={<IconChevronDown size={16} style={{ transform: opened ? 'rotate(180deg)' : undefined }} />}
      >
        {people ? 'People, tags and description' : 'More'}
      </Button>
      <Collapse expanded={opened}>
        <Stack pt="sm">
          {people && !elsewhere.has('owner') && <Owner form={form} />}
          {people && <Collaborators form={form} />}
          {tags && <Tags form={form} />}
          {tags && <Labels form={form} />}
          <Description form={form} />
        </Stack>
      </Collapse>
    </Card>
  )
}
