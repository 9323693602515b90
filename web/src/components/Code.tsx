import { Skeleton } from '@mantine/core'
import { lazy, Suspense, type ComponentProps } from 'react'

const Editor = lazy(() => import('./CodeEditor'))

/** A code editor that is fetched only where one is shown. */
export function Code(props: ComponentProps<typeof Editor>) {
  return (
    <Suspense fallback={<Skeleton height={props.minHeight ?? 120} radius="md" />}>
      <Editor {...props} />
    </Suspense>
  )
}
