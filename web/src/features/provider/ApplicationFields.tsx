import { Anchor, Fieldset, List, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { CopyField } from '@/components/CopyField'
import type { Forms } from './types'

interface Props {
  forms: Forms | undefined
  purpose: 'sign_in' | 'repositories'
  hasSecret: boolean
  field: (name: 'id' | 'secret') => object
}

const LEGENDS = { sign_in: 'Sign-in application', repositories: 'Repositories application' }

/** What to paste into GitLab's form for an application, and what to carry back from there. */
export function ApplicationFields({ forms, purpose, hasSecret, field }: Props) {
  const application = forms?.applications.find((one) => one.purpose === purpose)
  const legend = LEGENDS[purpose]
  return (
    <Fieldset legend={legend}>
      <Stack gap="sm">
        {application !== undefined && (
          <>
            <Text size="sm">{application.why} Add it in GitLab, at one of these places:</Text>
            <List size="sm" spacing={4}>
              {forms?.places.map((place) => (
                <List.Item key={place.owner}>
                  <Anchor href={place.link} target="_blank" rel="noreferrer">
                    {place.title} <IconExternalLink size={13} aria-label="opens in a new tab" />
                  </Anchor>{' '}
                  ({place.who})
                </List.Item>
              ))}
            </List>
            <CopyField label={`Name (${legend.toLowerCase()})`} value={application.name} />
            <CopyField label={`Redirect URI (${legend.toLowerCase()})`} value={application.redirect_uri} />
            <Text size="sm">
              Leave <b>Confidential</b> ticked, and tick: <b>{application.scopes.join(', ')}</b>. Then carry id and
              secret here:
            </Text>
          </>
        )}
        <TextInput label={`${legend}: id`} autoComplete="off" {...field('id')} />
        <PasswordInput
          label={`${legend}: secret`}
          description={hasSecret ? 'One is kept. Leave this empty to keep it.' : undefined}
          autoComplete="new-password"
          {...field('secret')}
        />
      </Stack>
    </Fieldset>
  )
}
