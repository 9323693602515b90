// The connection to GitLab, part by part: ./dev bench gitlab [--parts told,...] [--json FILE]. A part is a file in bench/gitlab with a `measure`.
import { readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { machine, options, startDemo } from '../testing/lib/demo.mjs';

const folder = fileURLToPath(new URL('gitlab/', import.meta.url));
const known = readdirSync(folder).map(file => file.replace(/\.mjs$/, '')).sort();
const chosen = options({ json: '', parts: known.join(','), runs: 20 });
const result = { name: 'gitlab', at: new Date().toISOString(), machine: machine(), parts: {} };

const demo = await startDemo();
try {
  for (const part of chosen.parts.split(',')) {
    const { measure } = await import(`./gitlab/${part}.mjs`);
    result.parts[part] = await measure(demo, chosen);
  }
} finally {
  await demo.stop();
  demo.remove();
}
console.log(JSON.stringify(result, null, 2));
if (chosen.json) writeFileSync(chosen.json, JSON.stringify(result, null, 2) + '\n');
