import { Button, Stack, Text } from '@mantine/core'
import { IconFileCode, IconPencilPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { EmptyState } from '@/components/EmptyState'
import { ButtonLink } from '@/components/links'
import { Loaded } from '@/components/Loaded'
import { NextStep } from '@/components/NextStep'
import { PageHeader } from '@/components/PageHeader'
import { blueprintsQuery } from '@/lib/queries'
import { useSpace } from '@/lib/useSpace'
import type { BlueprintBody } from '@/lib/wire'
import { BlueprintFilters } from './BlueprintFilters'
import { BlueprintRow } from './BlueprintRow'
import { EVERYTHING, fitting } from './list'

const AT_ONCE = 50

function NoBlueprint({ space }: { space: string }) {
  return (
    <EmptyState
      icon={<IconFileCode size={30} />}
      title="No blueprint yet"
      action={
        <ButtonLink to="/$space/assets" params={{ space }}>
          Choose assets
        </ButtonLink>
      }
    >
      Choose what Slipway found in your repositories and let it write the first blueprint. Files in the folder
      blueprints/ of a connected repository appear here by themselves.
    </EmptyState>
  )
}

function Blueprints({ space, all, mayPublish }: { space: string; all: BlueprintBody[]; mayPublish: boolean }) {
  const [filter, setFilter] = useState(EVERYTHING)
  const [shown, setShown] = useState(AT_ONCE)
  const found = fitting(all, filter)
  return (
    <Stack>
      <BlueprintFilters all={all} filter={filter} onChange={setFilter} />
      {found.length === 0 && (
        <Text c="dimmed" role="status">
          None of the {all.length} fits.{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => setFilter(EVERYTHING)}>
            Show all
          </Button>
        </Text>
      )}
      {found.slice(0, shown).map((one) => (
        <BlueprintRow
          key={`${one.repository_name}/${one.name}`}
          space={space}
          blueprint={one}
          mayPublish={mayPublish}
        />
      ))}
      {found.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + AT_ONCE)}>
          Show more of {found.length}
        </Button>
      )}
      {all.some((one) => one.enabled) && (
        <NextStep
          title="The catalog is open"
          action={
            <ButtonLink to="/$space/catalog" params={{ space }}>
              Open the catalog
            </ButtonLink>
          }
        >
          Members of this space can launch what is published.
        </NextStep>
      )}
    </Stack>
  )
}

export function BlueprintsPage() {
  const { space, may } = useSpace()
  const blueprints = useQuery(blueprintsQuery(space))
  return (
    <>
      <PageHeader
        title="Blueprints"
        lead="Plans for environments. Published ones stand in the catalog, where people launch them."
      >
        {may('MANAGE_BLUEPRINTS') && (
          <ButtonLink
            to="/$space/editor"
            params={{ space }}
            leftSection={<IconPencilPlus size={18} />}
            variant="default"
          >
            Write a blueprint
          </ButtonLink>
        )}
      </PageHeader>
      <Loaded query={blueprints}>
        {(list) =>
          list.length === 0 ? (
            <NoBlueprint space={space} />
          ) : (
            <Blueprints space={space} all={list} mayPublish={may('PUBLISH_BLUEPRINTS')} />
          )
        }
      </Loaded>
    </>
  )
}
