import type { components } from '@/api/schema'

type Schemas = components['schemas']
export type GroupConnection = Schemas['GroupConnectionBody']
export type GroupProject = NonNullable<GroupConnection['projects']>[number]
export type GroupPreview = Schemas['GroupPreviewBody']

/** Which projects of a group are connected, now and whenever one is added. */
export type GroupRules = Pick<
  GroupConnection,
  'group_url' | 'include' | 'exclude' | 'archived' | 'forks' | 'topics' | 'branch'
>
