import { Button, Group, Pagination, Select, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconBox, IconGitBranch, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { EmptyState } from '@/components/EmptyState'
import { ButtonLink } from '@/components/links'
import { Loaded } from '@/components/Loaded'
import { NextStep } from '@/components/NextStep'
import { PageHeader } from '@/components/PageHeader'
import { assetsQuery, EVERY_ASSET, repositoriesQuery, type AssetFilter } from '@/lib/queries'
import { useSpace } from '@/lib/useSpace'
import type { AssetBody } from '@/lib/wire'
import { AssetCard } from './AssetCard'
import { Generated } from './Generated'
import { KindFilter } from './KindFilter'
import { ScanState } from './ScanState'
import { choosable, toggled, withAll } from './selection'
import { useGenerate } from './useGenerate'

const HOW = ' Tick what should become a blueprint, then press Generate blueprints.'

/** How many assets one blueprint may be made of. */
const MOST_COMPOSED = 10

function Nothing({ space, connected, manage }: { space: string; connected: boolean; manage: boolean }) {
  if (!connected) {
    return (
      <EmptyState
        icon={<IconGitBranch size={30} />}
        title="Connect a repository first"
        action={
          manage && (
            <ButtonLink to="/$space/settings/repositories/connect" params={{ space }}>
              Connect a repository
            </ButtonLink>
          )
        }
      >
        Assets are what Slipway finds in connected repositories: Terraform modules, Helm charts, manifests, templates,
        playbooks and scripts.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={<IconBox size={30} />}
      title="Nothing was found"
      action={
        <ButtonLink to="/$space/settings/repositories" params={{ space }} variant="default">
          Look at the repositories
        </ButtonLink>
      }
    >
      The connected branches hold no Terraform module, Helm chart, manifest, template, playbook or script. Check the
      branch, push the code, then press Sync.
    </EmptyState>
  )
}

export function AssetsPage() {
  const { space, may } = useSpace()
  const [page, setPage] = useState(1)
  const [filter, setFilter] = useState(EVERY_ASSET)
  const [search] = useDebouncedValue(filter.search, 250)
  const [chosen, setChosen] = useState<ReadonlyMap<string, AssetBody>>(new Map())
  const repositories = useQuery({ ...repositoriesQuery(space), enabled: may('VIEW_REPOSITORIES') })
  const assets = useQuery(assetsQuery(space, page, { ...filter, search }))
  const generate = useGenerate(space, () => setChosen(new Map()))
  const manage = may('MANAGE_BLUEPRINTS')
  const names = repositories.data?.map((one) => one.name) ?? []
  const narrow = (next: AssetFilter) => {
    setFilter(next)
    setPage(1)
  }
  const shown = filter.repository === '' && names.length === 1 ? (names[0] ?? '') : filter.repository
  const toggle = (asset: AssetBody) => setChosen((old) => toggled(old, asset))
  return (
    <>
      <PageHeader
        title="Assets"
        lead={`Infrastructure code that was found in the connected repositories.${manage ? HOW : ''}`}
      />
      {names.length > 1 && (
        <Select
          mb="md"
          maw={320}
          aria-label="Repository"
          placeholder="All repositories"
          clearable
          value={filter.repository === '' ? null : filter.repository}
          onChange={(value) => narrow({ ...EVERY_ASSET, repository: value ?? '' })}
          data={names}
        />
      )}
      {generate.data && <Generated space={space} blueprints={generate.data.blueprints} />}
      {shown !== '' && <ScanState key={shown} space={space} repository={shown} manage={may('MANAGE_REPOSITORIES')} />}
      <Loaded query={assets} rows={4}>
        {(found) =>
          Object.keys(found.kinds).length === 0 ? (
            <Nothing space={space} connected={names.length > 0} manage={may('MANAGE_REPOSITORIES')} />
          ) : (
            <Stack mt="sm">
              <TextInput
                aria-label="Search"
                placeholder="Name, path or description"
                leftSection={<IconSearch size={16} />}
                maw={420}
                value={filter.search}
                onChange={(event) => narrow({ ...filter, search: event.currentTarget.value })}
              />
              <Group justify="space-between">
                <KindFilter found={found} filter={filter} onChange={narrow} />
                {manage && choosable(found.iac_assets).length > 0 && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    onClick={() => setChosen((old) => withAll(old, found.iac_assets))}
                  >
                    {found.paging_info.total_pages > 1 ? 'Choose all on this page' : 'Choose all'}
                  </Button>
                )}
              </Group>
              {found.iac_assets.length === 0 && (
                <Text c="dimmed" role="status">
                  Nothing fits.{' '}
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    onClick={() => narrow({ ...EVERY_ASSET, repository: filter.repository })}
                  >
                    Show all
                  </Button>
                </Text>
              )}
              {found.iac_assets.map((asset) => (
                <AssetCard
                  key={asset.name}
                  asset={asset}
                  space={space}
                  chosen={chosen.has(asset.name)}
                  onToggle={manage ? () => toggle(asset) : null}
                />
              ))}
              {found.paging_info.total_pages > 1 && (
                <Pagination total={found.paging_info.total_pages} value={page} onChange={setPage} />
              )}
              {manage && chosen.size > 0 && (
                <div className="dock">
                  <NextStep
                    title={`${chosen.size} chosen`}
                    action={
                      <Group gap="xs">
                        {chosen.size > 1 && chosen.size <= MOST_COMPOSED && (
                          <ButtonLink
                            to="/$space/assets/compose"
                            params={{ space }}
                            search={{ assets: [...chosen.keys()].join(',') }}
                            variant="default"
                          >
                            Compose one blueprint
                          </ButtonLink>
                        )}
                        <Button loading={generate.isPending} onClick={() => generate.mutate([...chosen.values()])}>
                          Generate blueprints
                        </Button>
                      </Group>
                    }
                  >
                    Slipway writes a blueprint for each
                    {chosen.size > 1 && `, or one of up to ${MOST_COMPOSED} together`}; you can read it before anybody
                    else sees it.
                  </NextStep>
                </div>
              )}
            </Stack>
          )
        }
      </Loaded>
    </>
  )
}
