// Compares what two parsers say of one Terraform module.

/**
 * One way to write a type, so that two spellings of the same type are the same text: no comments, no white space, no quotes around names,
 * and `list(any)` for a bare `list`.
 */
export function plainType(text) {
  return String(text)
    .replace(/^\$\{|\}$/g, (mark, at) => (at === 0 || String(text).startsWith('${') ? '' : mark))
    .replace(/"((?:[^"\\]|\\.)*)"|\/\*[\s\S]*?\*\/|(#|\/\/)[^\n]*/g, (all, quoted) => (quoted === undefined ? '' : all))
    .replace(/\n/g, ',')
    .replace(/\s+/g, '')
    .replace(/"/g, '')
    .replace(/:/g, '=')
    .replace(/([{[(,]),+/g, '$1')
    .replace(/,+([}\])])/g, '$1')
    .replace(/,+/g, ',')
    .replace(/([{[(]),/g, '$1')
    .replace(/\b(list|set|map)\b(?!\()/g, '$1(any)')
    // A member that may be left out and has null then is one without a default.
    .replace(/,null\)/g, ')');
}

const isExpression = value => typeof value === 'string' && /(^|[^$])\$\{|(^|[^%])%\{/.test(value);
const holdsExpression = value =>
  typeof value === 'object' && value !== null ? Object.values(value).some(holdsExpression) : isExpression(value);
const plainText = value => value.replace(/\$\$\{/g, '${').replace(/%%\{/g, '%{');
const unescaped = value =>
  typeof value === 'string'
    ? plainText(value)
    : Array.isArray(value)
      ? value.map(unescaped)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unescaped(each)]))
        : value;

/** JSON with its keys in order. */
function json(value) {
  if (Array.isArray(value)) return `[${value.map(json).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.keys(value).sort().map(key => `${JSON.stringify(key)}:${json(value[key])}`).join(',')}}`;
}

function sameDefault(theirs, ours) {
  if (theirs === undefined || theirs === null) return ours === null || ours === undefined;
  // What is no plain value is not shown by us, and the parser does not evaluate it either.
  if (holdsExpression(theirs)) return true;
  if (typeof theirs === 'string') return ours === plainText(theirs);
  try {
    return json(JSON.parse(ours)) === json(unescaped(theirs));
  } catch {
    return false;
  }
}

/** We leave out white space around descriptions, which is nobody's intent. */
const words = value => (typeof value !== 'string' || value.trim() === '' ? null : plainText(value).trim());
/** What a block is described as; that it is not to be used any more comes first. */
const described = block =>
  block.deprecated === undefined ? words(block.description) : words(`Deprecated: ${block.deprecated}\n${block.description ?? ''}`);

function variableFaults(name, theirs, ours) {
  const faults = [];
  const fault = (what, expected, found) => faults.push(`variable ${name}: ${what} is ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`);
  const type = theirs.type === undefined ? 'any' : plainType(theirs.type);
  if (plainType(ours.type) !== type) fault('type', type, plainType(ours.type));
  if (!isExpression(theirs.description) && described(theirs) !== words(ours.description)) {
    fault('description', described(theirs), ours.description);
  }
  if (!sameDefault(theirs.default, ours.default)) fault('default', theirs.default, ours.default);
  if (('default' in theirs) === ours.required) fault('required', !('default' in theirs), ours.required);
  const secret = theirs.sensitive === true || theirs.ephemeral === true;
  if (secret !== ours.sensitive) fault('sensitive', secret, ours.sensitive);
  if ((theirs.nullable ?? true) !== ours.nullable) fault('nullable', theirs.nullable ?? true, ours.nullable);
  if ((theirs.validation ?? []).length !== ours.rules.length) fault('number of rules', (theirs.validation ?? []).length, ours.rules.length);
  return faults;
}

function outputFaults(name, theirs, ours) {
  const faults = [];
  if (!isExpression(theirs.description) && described(theirs) !== words(ours.description)) {
    faults.push(`output ${name}: description is ${JSON.stringify(ours.description)}, not ${JSON.stringify(described(theirs))}`);
  }
  if ((theirs.sensitive === true) !== ours.sensitive) faults.push(`output ${name}: sensitive is ${ours.sensitive}`);
  return faults;
}

function blocks(kind, theirs, ours, faultsOf) {
  const faults = [];
  const known = new Map(ours.map(each => [each.name, each]));
  for (const [name, listed] of Object.entries(theirs)) {
    const [block] = [listed].flat();
    const own = known.get(name);
    if (own === undefined) faults.push(`${kind} ${name} is missed`);
    else faults.push(...faultsOf(name, block, own));
    known.delete(name);
  }
  return [...faults, ...[...known.keys()].map(name => `${kind} ${name} is invented`)];
}

/** What is otherwise in our module than in the parser's `{ variable, output }`, a sentence each. */
export function faults(theirs, ours) {
  return [
    ...blocks('variable', theirs.variable ?? {}, ours.inputs, variableFaults),
    ...blocks('output', theirs.output ?? {}, ours.outputs, outputFaults),
  ];
}
