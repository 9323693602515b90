import { Anchor, Button, Group, List, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Harbor } from '@/components/Harbor'
import { Loaded } from '@/components/Loaded'
import { complain } from '@/components/notify'
import { sessionQuery } from '@/lib/queries'
import { signOut } from '@/lib/signOut'

/** For a person who is signed in and a member of no space: whom to ask. */
export function NoSpacePage() {
  const session = useQuery(sessionQuery)
  return (
    <Harbor title="Almost aboard">
      <Loaded query={session} rows={2}>
        {(body) => (
          <>
            <Text>
              You are signed in as <b>{body.user?.email ?? 'yourself'}</b>, but you are not a member of any space yet.
            </Text>
            {body.administrators.length > 0 && (
              <Text>Ask an administrator to add you to one. They need the e-mail address above:</Text>
            )}
            <List spacing={4} aria-label="Administrators">
              {body.administrators.map((email) => (
                <List.Item key={email}>
                  <Anchor href={`mailto:${email}?subject=Access%20to%20a%20space%20in%20Slipway`}>{email}</Anchor>
                </List.Item>
              ))}
            </List>
            {body.administrators.length === 0 && <Text c="dimmed">Ask whoever runs this installation.</Text>}
          </>
        )}
      </Loaded>
      <Group grow>
        <Button component="a" href="/">
          Look again
        </Button>
        <Button variant="default" onClick={() => void signOut().catch(complain)}>
          Sign out
        </Button>
      </Group>
    </Harbor>
  )
}
