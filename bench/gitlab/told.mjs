// From the end of a push to the new commit known, with a hook.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { client, makeProject, median, until } from '../../testing/lib/demo.mjs';

const TARGET_MS = 2000;
const NAME = 'bench-told';

export async function measure(demo, { runs }) {
  const { project, token } = await makeProject(demo, NAME, { 'main.tf': 'resource "terraform_data" "one" {}\n' });
  const api = client(demo.url, { Authorization: `Bearer ${demo.admin_token}` });
  const space = `/api/spaces/${demo.space}/repositories`;
  await api('POST', space, { repository_url: project.web_url, access_token: token, repository_name: NAME });
  await until('the hook', async () => (await api('GET', `${space}/${NAME}/webhook`)).state === 'active', 30_000, 50);
  const work = mkdtempSync(join(tmpdir(), 'slipway-told-'));
  try {
    const { git, remote } = clone(work, project, token);
    const times = [];
    for (let run = 0; run < runs; run++) times.push(await pushed(api, space, work, git, remote, run));
    const sorted = times.toSorted((a, b) => a - b);
    const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1];
    return { runs, median_ms: Math.round(median(times)), p95_ms: Math.round(p95), target_ms: TARGET_MS, holds: p95 < TARGET_MS };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function clone(work, project, token) {
  const remote = new URL(project.http_url_to_repo);
  remote.username = 'oauth2';
  remote.password = token;
  const git = (...words) => execFileSync('git', words, { cwd: work, stdio: 'pipe', encoding: 'utf8' });
  git('clone', '-q', remote.href, '.');
  return { git, remote: remote.href };
}

async function pushed(api, space, work, git, remote, run) {
  writeFileSync(join(work, 'news.txt'), `${run}\n`);
  git('add', '.');
  git('-c', 'user.name=bench', '-c', 'user.email=bench@example.com', 'commit', '-qm', `News ${run}`);
  const commit = git('rev-parse', 'HEAD').trim();
  git('push', '-q', remote, 'HEAD:main');
  const start = performance.now();
  await until(`commit ${run}`, async () => (await api('GET', `${space}/repository?repository_name=${NAME}`)).commit === commit, 30_000, 5);
  return performance.now() - start;
}
