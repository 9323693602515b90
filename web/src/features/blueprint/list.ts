import { isStored } from '@/lib/names'
import type { BlueprintBody } from '@/lib/wire'

export interface BlueprintFilter {
  text: string
  /** A repository's name; empty for all. */
  home: string
  state: '' | 'faulty' | 'published' | 'unpublished'
}

export const EVERYTHING: BlueprintFilter = { text: '', home: '', state: '' }

const isFaulty = (blueprint: BlueprintBody) =>
  blueprint.errors.length > 0 || (blueprint.file !== null && blueprint.file.state !== 'there')

function isInState(blueprint: BlueprintBody, state: BlueprintFilter['state']): boolean {
  switch (state) {
    case '':
      return true
    case 'faulty':
      return isFaulty(blueprint)
    case 'published':
      return blueprint.enabled
    case 'unpublished':
      return !blueprint.enabled
  }
}

function says(blueprint: BlueprintBody, words: string[]): boolean {
  const kinds = blueprint.grains.map((grain) => grain.kind).join(' ')
  const said = [
    blueprint.name,
    blueprint.display_name,
    blueprint.description,
    blueprint.repository_name,
    blueprint.file?.path,
    kinds,
  ]
  const text = said.filter(Boolean).join(' ').toLowerCase()
  return words.every((word) => text.includes(word))
}

/** Those that fit all that was asked for, in the order given. */
export function fitting(all: BlueprintBody[], { text, home, state }: BlueprintFilter): BlueprintBody[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return all.filter((one) => (home === '' || one.repository_name === home) && isInState(one, state) && says(one, words))
}

/** How many there are of each, to be shown beside the filters. */
export function counts(all: BlueprintBody[]) {
  return {
    faulty: all.filter(isFaulty).length,
    published: all.filter((one) => one.enabled).length,
    unpublished: all.filter((one) => !one.enabled).length,
  }
}

/** The repositories they lie in; those that are stored here come first. */
export function homes(all: BlueprintBody[]): string[] {
  const names = [...new Set(all.map((one) => one.repository_name))]
  return names.sort((a, b) => Number(isStored(b)) - Number(isStored(a)) || a.localeCompare(b))
}
