import { Button } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { Harbor } from '@/components/Harbor'
import { ProblemAlert } from '@/components/ProblemAlert'

/** The last net: a page that could not be shown at all. */
export function AppError({ error }: { error: unknown }) {
  const router = useRouter()
  return (
    <Harbor title="This page did not open">
      <ProblemAlert error={error} title="What happened" />
      <Button onClick={() => void router.invalidate()}>Try again</Button>
    </Harbor>
  )
}
