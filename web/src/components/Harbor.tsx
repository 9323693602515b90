import { Card, Group, Stack, Title } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import { Logo } from './Logo'

/** The page outside the product: one card above calm water. */
export function Harbor({ title, wide, children }: { title: string; wide?: boolean; children: ReactNode }) {
  useEffect(() => {
    document.title = title === 'Slipway' ? title : `${title} · Slipway`
  }, [title])
  return (
    <main className="harbor">
      <Card padding="xl" data-wide={wide || undefined}>
        <Stack gap="md">
          <Group gap="sm">
            <span className="sea" style={{ borderRadius: 12, padding: 5, display: 'grid' }}>
              <Logo size={34} />
            </span>
            <Title order={1} size="h2">
              {title}
            </Title>
          </Group>
          {children}
        </Stack>
      </Card>
      <svg className="waves" viewBox="0 0 1200 150" preserveAspectRatio="none" aria-hidden focusable="false">
        <path d="M0 60c150-40 300-40 450 0s300 40 450 0 200-36 300-16v106H0z" fill="#1d7896" opacity=".5" />
        <path d="M0 92c150-34 320-34 470 0s290 34 440 0 200-26 290-10v68H0z" fill="#0b2236" opacity=".55" />
      </svg>
    </main>
  )
}
