import type { components } from '@/api/schema'

type Schemas = components['schemas']
export type Candidate = Schemas['CandidateBody']
export type CandidatePage = Schemas['CandidatesBody']
export type Listing = Schemas['ListingBody']
export type Groups = Schemas['GroupsBody']
export type ProjectGroup = Groups['groups'][number]
export type BulkBody = Schemas['BulkBody']
export type BulkResult = BulkBody['results'][number]
