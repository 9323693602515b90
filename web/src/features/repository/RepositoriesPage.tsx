import { Group, Stack } from '@mantine/core'
import { IconGitBranch, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '@/components/EmptyState'
import { ButtonLink } from '@/components/links'
import { Loaded } from '@/components/Loaded'
import { NextStep } from '@/components/NextStep'
import { PageHeader } from '@/components/PageHeader'
import { repositoriesQuery } from '@/lib/queries'
import { useSpace } from '@/lib/useSpace'
import { GroupList } from './groups/GroupList'
import { RepositoryCard } from './RepositoryCard'

/** So many repositories are asked one by one how their news come in. */
const FEW = 20

export function RepositoriesPage() {
  const { space, may } = useSpace()
  const repositories = useQuery(repositoriesQuery(space))
  const manage = may('MANAGE_REPOSITORIES')
  const connect = manage && (
    <>
      <ButtonLink to="/$space/settings/repositories/connect-group" params={{ space }} variant="default">
        Connect a whole group
      </ButtonLink>
      <ButtonLink to="/$space/settings/repositories/connect" params={{ space }} leftSection={<IconPlus size={18} />}>
        Connect a repository
      </ButtonLink>
    </>
  )
  return (
    <>
      <PageHeader
        title="Repositories"
        lead="Where the infrastructure code of this space lives. Slipway reads it, and follows one branch."
      >
        {(repositories.data?.length ?? 0) > 0 && connect}
      </PageHeader>
      <GroupList space={space} manage={manage} />
      <Loaded query={repositories}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState
              icon={<IconGitBranch size={30} />}
              title="No repository is connected yet"
              action={<Group justify="center">{connect}</Group>}
            >
              {manage
                ? 'Connect one from GitLab. Slipway then finds the Terraform modules in it.'
                : 'Ask an administrator of this space to connect one.'}
            </EmptyState>
          ) : (
            <Stack>
              {list.map((repository) => (
                <RepositoryCard
                  key={repository.name}
                  repository={repository}
                  space={space}
                  manage={manage}
                  news={list.length <= FEW}
                />
              ))}
              {list.some((one) => one.status === 'Connected') && (
                <NextStep
                  title="See what is in it"
                  action={
                    <ButtonLink to="/$space/assets" params={{ space }}>
                      Discover assets
                    </ButtonLink>
                  }
                >
                  Slipway has looked through the code. Choose what should become a blueprint.
                </NextStep>
              )}
            </Stack>
          )
        }
      </Loaded>
    </>
  )
}
