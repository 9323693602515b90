import type { BlueprintBody } from '@/lib/wire'

export interface FileNews {
  title: string
  text: string
}

/** What people must know of the file that a blueprint lies in; null where all is well or it is stored here. */
export function fileNews(blueprint: BlueprintBody): FileNews | null {
  const { file, repository_name: repository } = blueprint
  if (!file) return null
  if (file.state === 'gone') {
    return {
      title: 'Its file is gone',
      text: `${file.path} is not in repository ${repository} any more, so it cannot be launched. Bring the file back, or take it out of the catalog.`,
    }
  }
  if (file.state === 'disconnected') {
    return {
      title: 'Its repository is not connected',
      text: `${repository} was disconnected, so it cannot be launched. Connect it again, or take this out of the catalog.`,
    }
  }
  if (file.offered_version < file.newest_version) {
    return {
      title: 'The catalog shows an earlier version',
      text: `What was pushed last has errors. Version ${file.offered_version} is shown and launched until ${file.path} is mended.`,
    }
  }
  return null
}

/** The page at the host that shows a line of the file, as it is in this version; null where that is not known. */
export function fileLine(blueprint: BlueprintBody, line: number | null | undefined): string | null {
  const page = blueprint.file?.permalink
  return page ? (line ? `${page}#L${line}` : page) : null
}
