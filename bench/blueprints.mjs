// Reading and checking blueprints beside a bare reading of the same YAML, and a large catalog beside a bare select of its rows:
// ./dev bench blueprints [--entries 2000] [--json FILE].
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { machine, options } from '../testing/lib/demo.mjs';
import { catalog } from './blueprints/catalog.mjs';

const chosen = options({ json: '', entries: 2000 });
const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
const server = join(import.meta.dirname, '..', 'target', 'run', 'server');
const libraries = process.env.SLIPWAY_LIBRARIES ?? [join(server, '*'), join(server, 'lib', '*')].join(delimiter);
const run = (program, ...words) =>
  JSON.parse(execFileSync(java, ['-cp', libraries, join(import.meta.dirname, 'blueprints', program), ...words], { encoding: 'utf8' }));
const figures = run('Texts.java');
const ratio = (one, other) => Math.round((one / other) * 100) / 100;
const result = {
  name: 'blueprints', at: new Date().toISOString(), machine: machine(), ...figures,
  one_ratio: ratio(figures.one_ms, figures.one_bare_ms), many_ratio: ratio(figures.many_ms, figures.many_bare_ms),
  catalog: await catalog(run, chosen.entries),
}; // prettier-ignore
console.log(JSON.stringify(result, null, 2));
if (chosen.json) writeFileSync(chosen.json, JSON.stringify(result, null, 2) + '\n');
