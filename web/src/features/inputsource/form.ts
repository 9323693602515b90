import type { InputSourceBody, OverridableValue, SourceDetails } from '@/lib/wire'

export type Field =
  | 'bucket_name'
  | 'object_key'
  | 'storage_account_name'
  | 'container_name'
  | 'blob_name'
  | 'path_prefix'
  | 'path'
  | 'query'
  | 'json_path'
  | 'display_json_path'
  | 'filter_pattern'

export interface FieldLook {
  name: Field
  label: string
  hint?: string
  needed?: boolean
}

export interface SourceKind {
  type: string
  label: string
  /** Kind of credential that opens it. */
  credential: string
  fields: FieldLook[]
}

const FILTER: FieldLook = {
  name: 'filter_pattern',
  label: 'Filter',
  hint: 'Regular expression found in the values wanted',
}
const PREFIX: FieldLook = { name: 'path_prefix', label: 'Path prefix', hint: 'Only names that begin so' }
const PATHS: FieldLook[] = [
  { name: 'json_path', label: 'JSON path of the values', hint: '$.items[*].id; empty: the text is a list' },
  { name: 'display_json_path', label: 'JSON path of what people see', hint: 'One for each value; empty: the values' },
]
const BUCKET: FieldLook = { name: 'bucket_name', label: 'Bucket', needed: true }
const CONTAINER: FieldLook[] = [
  { name: 'storage_account_name', label: 'Storage account', needed: true },
  { name: 'container_name', label: 'Container', needed: true },
]

/** The types that there are, each with its fields in the order in which they are filled in. */
export const KINDS: SourceKind[] = [
  {
    type: 'http',
    label: 'HTTP API: values of its answer',
    credential: 'http',
    fields: [
      { name: 'path', label: 'Path', hint: '/api/teams' },
      { name: 'query', label: 'Query', hint: 'page=1&active=true' },
      ...PATHS,
      FILTER,
    ],
  },
  { type: 's3-object', label: 'S3 bucket: names of its objects', credential: 'aws', fields: [BUCKET, PREFIX, FILTER] },
  {
    type: 's3-object-content',
    label: 'S3 object: values that stand in it',
    credential: 'aws',
    fields: [BUCKET, { name: 'object_key', label: 'Object', needed: true }, ...PATHS, FILTER],
  },
  {
    type: 'azure-blob',
    label: 'Azure container: names of its blobs',
    credential: 'azure',
    fields: [...CONTAINER, PREFIX, FILTER],
  },
  {
    type: 'azure-blob-content',
    label: 'Azure blob: values that stand in it',
    credential: 'azure',
    fields: [...CONTAINER, { name: 'blob_name', label: 'Blob', needed: true }, ...PATHS, FILTER],
  },
]

export const kindOf = (type: string | null): SourceKind =>
  KINDS.find((one) => one.type === (type ?? '').replace(/-contents$/, '-content')) ?? (KINDS[0] as SourceKind)

export interface SourceForm {
  name: string
  description: string
  allSpaces: boolean
  spaces: string[]
  type: string
  credential: string
  address: string
  region: string
  privateAddress: boolean
  authority: string
  timeout: string
  headers: { name: string; value: string }[]
  values: Partial<Record<Field, { value: string; overridable: boolean }>>
}

const read = (details: SourceDetails, field: Field): OverridableValue | null =>
  field === 'json_path' || field === 'display_json_path' ? (details.content_format?.[field] ?? null) : details[field]

/** The form of a kept source, or of a new one. */
export function formOf(kept: InputSourceBody | null): SourceForm {
  const details = kept?.details ?? null
  const kind = kindOf(details?.type ?? null)
  const values: SourceForm['values'] = {}
  for (const { name } of kind.fields) {
    const given = details === null ? null : read(details, name)
    if (given !== null) values[name] = { value: given.value ?? '', overridable: given.overridable }
  }
  return {
    name: kept?.name ?? '',
    description: kept?.description ?? '',
    allSpaces: kept?.allowed_spaces?.all_spaces ?? true,
    spaces: kept?.allowed_spaces?.specific_spaces ?? [],
    type: kind.type,
    credential: details?.credential_name ?? '',
    address: details?.authority ?? details?.endpoint ?? '',
    region: details?.region ?? '',
    privateAddress: details?.allow_private_address ?? false,
    authority: details?.certificate_authority ?? '',
    timeout: details?.timeout_seconds?.toString() ?? '',
    headers: details?.headers ?? [],
    values,
  }
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

export function detailsOf(form: SourceForm): SourceDetails {
  const kind = kindOf(form.type)
  const http = kind.credential === 'http'
  const given = (field: Field): OverridableValue | null => {
    const one = kind.fields.some(({ name }) => name === field) ? form.values[field] : undefined
    return one === undefined ? null : { value: one.value.trim(), overridable: one.overridable }
  }
  const content = kind.fields.some(({ name }) => name === 'json_path')
  return {
    type: kind.type,
    credential_name: orNull(form.credential),
    bucket_name: given('bucket_name'),
    object_key: given('object_key'),
    storage_account_name: given('storage_account_name'),
    container_name: given('container_name'),
    blob_name: given('blob_name'),
    path_prefix: given('path_prefix'),
    filter_pattern: given('filter_pattern'),
    content_format: content
      ? { type: 'JSON', json_path: given('json_path'), display_json_path: given('display_json_path') }
      : null,
    endpoint: http ? null : orNull(form.address),
    region: kind.credential === 'aws' ? orNull(form.region) : null,
    authority: http ? orNull(form.address) : null,
    path: given('path'),
    query: given('query'),
    headers: http ? form.headers.filter((one) => one.name.trim() !== '') : null,
    skip_tls_verify: null,
    certificate_authority: orNull(form.authority),
    allow_private_address: form.privateAddress,
    timeout_seconds: form.timeout.trim() === '' ? null : Number(form.timeout),
  }
}

export const bodyOf = (form: SourceForm): InputSourceBody => ({
  name: form.name.trim(),
  description: form.description.trim(),
  allowed_spaces: { all_spaces: form.allSpaces, specific_spaces: form.allSpaces ? [] : form.spaces },
  details: detailsOf(form),
})

/** What can be seen to be wrong before anybody is asked, by field. */
export function formFaults(form: SourceForm): Record<string, string> {
  const faults: Record<string, string> = {}
  if (form.name.trim() === '') faults.name = 'Give it a name.'
  const kind = kindOf(form.type)
  if (kind.credential === 'http' && form.address.trim() === '') faults.authority = 'Give the address of the API.'
  for (const field of kind.fields) {
    const given = form.values[field.name]
    const empty = (given?.value ?? '').trim() === '' && !(given?.overridable ?? false)
    if (field.needed === true && empty) faults[field.name] = `${field.label}: give a value, or let blueprints give one.`
  }
  if (form.timeout.trim() !== '' && !/^([1-9]|[1-5]\d|60)$/.test(form.timeout.trim()))
    faults.timeout_seconds = 'From 1 to 60 seconds.'
  return faults
}
