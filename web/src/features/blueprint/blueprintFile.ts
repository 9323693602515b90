/** What is wrong with the path of a blueprint's file, or null; the server looks more closely. */
export function blueprintFileFault(path: string): string | null {
  const text = path.trim()
  if (!text.startsWith('blueprints/')) return 'It has to lie in blueprints/ or a folder below it.'
  if (!/[^/]\.ya?ml$/.test(text)) return 'It has to end in .yaml or .yml.'
  if (text.split('/').some((part) => ['', '.', '..'].includes(part))) return 'No . or .. between its slashes.'
  return null
}
