import type { CatalogItemBody, LaunchRequest } from '@/lib/wire'

/** One word for a POSIX shell. */
export function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
}

/**
 * The variable that stands for a secret: `INPUT_DB_PASSWORD` for `db password`. Its beginning keeps a blueprint from asking for
 * what else the shell holds, such as the token of the call.
 */
export function variable(input: string): string {
  return `INPUT_${input.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_')}`
}

interface Call {
  item: CatalogItemBody
  space: string
  request: LaunchRequest
}

/** The variable of each secret; names that look alike in a shell are counted. */
function secrets({ item }: Call): Map<string, string> {
  const found = new Map<string, string>()
  for (const { name } of item.details.inputs.filter((input) => input.sensitive)) {
    const taken = new Set(found.values())
    let free = variable(name)
    for (let count = 2; taken.has(free); count++) free = `${variable(name)}_${String(count)}`
    found.set(name, free)
  }
  return found
}

function inputWords(call: Call): string[] {
  const secret = secrets(call)
  return Object.entries(call.request.inputs ?? {}).map(([name, value]) => {
    const held = secret.get(name)
    return held ? `--input ${quoted(`${name}=`)}"$${held}"` : `--input ${quoted(`${name}=${String(value)}`)}`
  })
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
    ...option('at', request.scheduled_start_time),
    ...option('duration', request.duration),
    ...option('until', request.scheduled_end_time),
  ]
  return words.join(' \\\n  ')
}

/** A shell function that makes a value fit between the quotes of JSON; the full stop keeps line ends at its end. */
const ESCAPE = [
  `json() { printf '%s.' "$1" | sed -e ':a' -e '$!{' -e N -e ba -e '}' -e 's/[\\\\"]/\\\\&/g' \\`,
  `  -e "s/$(printf '\\t')/\\\\\\\\t/g; s/$(printf '\\r')/\\\\\\\\r/g" -e 's/\\n/\\\\n/g' -e 's/[.]$//'; }`,
].join('\n')

const single = (json: string) => json.replaceAll("'", String.raw`'\''`)

function inputsText(call: Call): string {
  const secret = secrets(call)
  const pairs = Object.entries(call.request.inputs ?? {}).map(([name, value]) => {
    const held = secret.get(name)
    const filled = held ? `"'"$(json "$${held}")"'"` : single(JSON.stringify(value))
    return `    ${single(JSON.stringify(name))}: ${filled}`
  })
  return pairs.length ? `{\n${pairs.join(',\n')}\n  }` : '{}'
}

/** The launch as a call with curl; secrets are variables of the shell, escaped and let in between the quotes. */
export function curlCommand(call: Call, origin: string): string {
  const { inputs, ...rest } = call.request
  const held = secrets(call)
  const begun = single(JSON.stringify(rest, null, 2)).slice(0, -2)
  const address = `${origin}/api/spaces/${encodeURIComponent(call.space)}/environments`
  return [
    ...(Object.keys(inputs ?? {}).some((name) => held.has(name)) ? [ESCAPE] : []),
    `curl -fsS ${quoted(address)} \\`,
    `  -H "Authorization: Bearer $SLIPWAY_TOKEN" -H 'Content-Type: application/json' \\`,
    `  -d '${begun},\n  "inputs": ${inputsText(call)}\n}'`,
  ].join('\n')
}
