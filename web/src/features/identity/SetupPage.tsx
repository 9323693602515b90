import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { Harbor } from '@/components/Harbor'
import { Loaded } from '@/components/Loaded'
import { setupQuery } from '@/lib/queries'
import { SetupForm } from './SetupForm'

/** The first page of a fresh installation, reached by the one-time link that the server prints. */
export function SetupPage() {
  const search: { token?: string } = useSearch({ strict: false })
  const token = search.token ?? ''
  const setup = useQuery({ ...setupQuery(token), enabled: token !== '' })
  if (token === '') {
    return (
      <Harbor title="Set up Slipway">
        <Text>This installation is fresh: nobody can sign in yet.</Text>
        <Text>
          Open the <b>one-time set-up link</b> that the server printed when it started (look for “set-up link” in its
          output). Whoever completes it becomes the account’s administrator.
        </Text>
      </Harbor>
    )
  }
  return (
    <Harbor title="Set up Slipway" wide>
      <Loaded query={setup} rows={4}>
        {(body) => <SetupForm token={token} setup={body} />}
      </Loaded>
    </Harbor>
  )
}
