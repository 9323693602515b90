import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { Harbor } from '@/components/Harbor'
import { Loaded } from '@/components/Loaded'
import { sessionQuery, setupQuery } from '@/lib/queries'
import { SetupForm } from './SetupForm'

/** The first page of a fresh installation, reached by the one-time link that the server prints. */
export function SetupPage() {
  const search: { token?: string } = useSearch({ strict: false })
  const token = search.token ?? ''
  const setup = useQuery({ ...setupQuery(token), enabled: token !== '' })
  const session = useQuery(sessionQuery)
  if (token === '' && session.data?.setup_needed === false) {
    return (
      <Harbor title="Slipway is set up">
        <Text>This installation was set up before, so there is nothing to do here.</Text>
        <Button component="a" href="/">
          Go to Slipway
        </Button>
      </Harbor>
    )
  }
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
