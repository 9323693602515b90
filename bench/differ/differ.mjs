// Our reader of Terraform beside HashiCorp's own parser, on any checkouts: ./dev differ DIR...
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parse } from '@cdktf/hcl2json';
import { faults } from './compare.mjs';

const JAVA = process.env.SLIPWAY_JAVA ?? 'java';
const LIBRARIES = process.env.SLIPWAY_LIBRARIES;
const SHOWN = 20;

const isOverride = file => /(^|\/|_)override\.tf(\.json)?$/.test(file);
const overridesLast = (one, other) => isOverride(one) - isOverride(other) || (one < other ? -1 : 1);

const rows = [];
for (const folder of process.argv.slice(2)) rows.push(await compare(folder));
const total = { repository: 'all' };
for (const key of ['modules', 'variables', 'outputs', 'refused', 'differences']) total[key] = rows.reduce((sum, row) => sum + row[key], 0);
console.table([...rows, total]);
process.exitCode = total.differences === 0 ? 0 : 1;

/** Reads all modules below a folder with both, and says where they are not of one mind. */
async function compare(folder) {
  const ours = new Map(ourModules(folder).map(module => [module.path, module]));
  const row = { repository: basename(folder), modules: 0, variables: 0, outputs: 0, refused: 0, differences: 0 };
  const found = [];
  for (const [path, files] of moduleFiles(folder)) {
    const theirs = await read(folder, files, row);
    if (theirs === null) continue;
    row.modules++;
    row.variables += Object.keys(theirs.variable).length;
    row.outputs += Object.keys(theirs.output).length;
    const own = ours.get(path);
    if (own === undefined) {
      const named = Object.keys(theirs.variable).length + Object.keys(theirs.output).length;
      if (named > 0) found.push(`${path}: is missed as a whole`);
    } else {
      found.push(...faults(theirs, own).map(each => `${path}: ${each}`));
    }
  }
  row.differences = found.length;
  found.slice(0, SHOWN).forEach(each => console.log(`${row.repository} ${each}`));
  if (found.length > SHOWN) console.log(`${row.repository} … and ${found.length - SHOWN} more`);
  return row;
}

function ourModules(folder) {
  const printed = execFileSync(JAVA, ['-cp', LIBRARIES, join(import.meta.dirname, 'Modules.java'), folder], { maxBuffer: 1 << 30 });
  return printed.toString().split('\n').filter(Boolean).map(line => JSON.parse(line));
}

/** Files of Terraform by the folder they lie in. */
function moduleFiles(folder) {
  const modules = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!/\.tf(\.json)?$/.test(entry.name) || !statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.isFile()) continue;
    const path = relative(folder, entry.parentPath) || '.';
    if (path.split('/').some(part => part === '.git' || part === '.terraform')) continue;
    modules.set(path, [...(modules.get(path) ?? []), join(entry.parentPath, entry.name)]);
  }
  return new Map([...modules].sort());
}

/** All blocks of a module as HashiCorp's parser has them; null where it refuses a file. */
async function read(folder, files, row) {
  const all = { variable: {}, output: {} };
  for (const file of [...files].sort(overridesLast)) {
    try {
      const text = readFileSync(file, 'utf8');
      const blocks = file.endsWith('.json') ? jsonBlocks(JSON.parse(text)) : await parse(file, text);
      for (const kind of ['variable', 'output']) put(all[kind], blocks[kind] ?? {}, isOverride(file));
    } catch (refusal) {
      row.refused++;
      console.log(`${basename(folder)} ${relative(folder, file)} is refused by the parser: ${String(refusal.message ?? refusal).slice(0, 120)}`);
      return null;
    }
  }
  return all;
}

/** What an override file says of a block replaces its attributes one by one. */
function put(known, blocks, overriding) {
  for (const [name, [block]] of Object.entries(blocks)) known[name] = [overriding ? { ...known[name]?.[0], ...block } : block];
}

/** The JSON syntax has one object where the other has a list of blocks. */
function jsonBlocks(document) {
  const listed = kind => Object.fromEntries(Object.entries(document[kind] ?? {}).map(([name, block]) => [name, [block].flat()]));
  return { variable: listed('variable'), output: listed('output') };
}
