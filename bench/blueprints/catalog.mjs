// A catalog of many blueprints that follow their files: how long a push of all takes, and how long the catalog takes to come.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { client, makeProject, startDemo, until } from '../../testing/lib/demo.mjs';

const ROUNDS = 200;

/** @param java runs a program of this folder with these words and gives what it printed, read as JSON */
export async function catalog(java, entries) {
  const demo = await startDemo({ words: ['--both-compilers'] });
  try {
    const api = client(demo.url, { Authorization: `Bearer ${demo.admin_token}` });
    const space = '/api/spaces/shelf';
    await api('POST', '/api/spaces', { name: 'shelf', color: 'darkBlue', icon: 'star' });
    const { project, token } = await makeProject(demo, 'shelf', files(entries, 'first'));
    const started = performance.now();
    await api('POST', `${space}/repositories`, { repository_url: project.web_url, access_token: token, repository_type: 'gitlab', branch: 'main', repository_name: 'shelf' });
    await shown(api, space, entries, 'first');
    const connected = performance.now() - started;
    const pushed = await push(api, space, project, token, entries);
    const times = [];
    for (let round = -ROUNDS; round < ROUNDS; round++) {
      const start = performance.now();
      const cards = await api('GET', `${space}/catalog_cards`);
      if (cards.length !== entries) throw new Error(`the catalog shows ${cards.length} of ${entries} entries`);
      if (round >= 0) times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    return {
      entries, connect_ms: Math.round(connected), push_ms: Math.round(pushed),
      listing: { median_ms: times[ROUNDS / 2], p99_ms: times[Math.ceil(ROUNDS * 0.99) - 1] },
      bare: java('Rows.java', join(demo.data, 'slipway', 'postgres'), String(ROUNDS)),
    }; // prettier-ignore
  } finally {
    await demo.stop();
    demo.remove();
  }
}

/** From the end of a push that changes every file until the catalog shows all of them changed. */
async function push(api, space, project, token, entries) {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-bench-'));
  const git = (...words) => execFileSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com', ...words], { cwd: folder, stdio: 'pipe' });
  const remote = new URL(project.http_url_to_repo);
  remote.username = 'oauth2';
  remote.password = token;
  git('clone', '-q', remote.href, '.');
  git('config', 'gc.auto', '0');
  for (const [path, text] of Object.entries(files(entries, 'second'))) writeFileSync(join(folder, path), text);
  git('commit', '-qam', 'Change every blueprint');
  git('push', '-q', 'origin', 'main');
  const start = performance.now();
  await api('POST', `${space}/repositories/shelf/scan`);
  await shown(api, space, entries, 'second');
  const took = performance.now() - start;
  rmSync(folder, { recursive: true, force: true });
  return took;
}

function shown(api, space, entries, word) {
  const all = async () => {
    const cards = await api('GET', `${space}/catalog_cards`);
    return cards.length === entries && cards.every(card => card.description.startsWith(`The ${word} `));
  };
  return until(`all of the ${word} blueprints`, all, 120_000, 200);
}

function files(entries, word) {
  return Object.fromEntries(Array.from({ length: entries }, (_, number) => [`blueprints/entry-${number}.yaml`, text(number, word)]));
}

function text(number, word) {
  const lines = ['spec_version: 2', `description: The ${word} text of entry ${number}`, 'metadata:', '  self-service: true', 'inputs:', '  runner: {type: agent}'];
  for (let input = 0; input < 12; input++) {
    lines.push(`  size_${input}:`, '    type: string', `    default: "${number}"`, `    description: Size ${input} of entry ${number}`);
  }
  lines.push('grains:');
  for (let grain = 0; grain < 4; grain++) {
    lines.push(`  part_${grain}:`, '    kind: terraform', ...(grain > 0 ? [`    depends-on: part_${grain - 1}`] : []), '    spec:', '      source: {store: shelf, path: modules/part}');
    lines.push('      agent: {name: "{{ .inputs.runner }}"}', '      inputs:', `        - size: "{{ .inputs.size_${grain} }}"`, '      outputs: [address]');
  }
  return lines.join('\n') + '\n';
}
