import type { CatalogItemBody, LaunchRequest } from '@/lib/wire'

/** One word for a POSIX shell. */
export function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
}

/** The variable that stands for a secret: `DB_PASSWORD` for `db password`. */
export function variable(input: string): string {
  const name = input.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_')
  return /^\d/.test(name) ? `_${name}` : name
}

interface Call {
  item: CatalogItemBody
  space: string
  request: LaunchRequest
}

const secrets = ({ item }: Call) =>
  new Set(item.details.inputs.filter((input) => input.sensitive).map((input) => input.name))

function inputWords(call: Call): string[] {
  const secret = secrets(call)
  return Object.entries(call.request.inputs ?? {}).map(([name, value]) =>
    secret.has(name)
      ? `--input ${quoted(`${name}=`)}"$${variable(name)}"`
      : `--input ${quoted(`${name}=${String(value)}`)}`,
  )
}

/** The launch as words of the `slipway` command; secrets are variables of the shell. */
export function cliCommand(call: Call): string {
  const { item, space, request } = call
  const option = (name: string, value: string | null | undefined) => (value ? [`--${name} ${quoted(value)}`] : [])
  const shared = request.collaborators
  const words = [
    `slipway launch ${quoted(item.details.name)}`,
    ...option('space', space),
    ...option('repository', request.source?.repository_name),
    ...option('name', request.environment_name),
    ...option('description', request.description),
    ...inputWords(call),
    ...Object.entries(request.tags ?? {}).flatMap(([name, value]) => option('tag', `${name}=${value}`)),
    ...(request.labels ?? []).flatMap(({ key, value }) => option('label', value ? `${key}:${value}` : key)),
    ...option('owner', request.owner_email),
    ...(shared?.collaborators_emails ?? []).flatMap((email) => option('collaborator', email)),
    ...(shared?.all_space_members ? ['--everybody'] : []),
    ...option('duration', request.duration),
    ...option('until', request.scheduled_end_time),
  ]
  return words.join(' \\\n  ')
}

const MARK = '\u0001'

/** The launch as a call with curl; secrets are variables of the shell, let in between the quotes. */
export function curlCommand(call: Call, origin: string): string {
  const secret = secrets(call)
  const inputs = Object.entries(call.request.inputs ?? {}).map(([name, value]) => [
    name,
    secret.has(name) ? `${MARK}${variable(name)}${MARK}` : value,
  ])
  const body = JSON.stringify(
    { ...call.request, inputs: Object.fromEntries(inputs) as Record<string, unknown> },
    null,
    2,
  )
  const safe = body.replaceAll("'", String.raw`'\''`)
  const filled = safe.replaceAll(/"\\u0001(\w+)\\u0001"/g, `"'"$$$1"'"`)
  const address = `${origin}/api/spaces/${encodeURIComponent(call.space)}/environments`
  return [
    `curl -fsS ${quoted(address)} \\`,
    `  -H "Authorization: Bearer $SLIPWAY_TOKEN" -H 'Content-Type: application/json' \\`,
    `  -d '${filled}'`,
  ].join('\n')
}
