// A second server process on the database and the key of a demo, with an agent of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TOP, until } from './demo.mjs';

export async function startSecondServer(demo) {
  const data = mkdtempSync(join(tmpdir(), 'slipway-second-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let said = '';
  const child = spawn('./dev', ['server', '--data', data, '--port', `${port}`, '--database-url', databaseOf(demo.data)], {
    cwd: TOP,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, SLIPWAY_MASTER_KEY_FILE: join(demo.data, 'slipway/keys/master.key'), SLIPWAY_PUBLIC_URL: demo.url, SERVER_ADDRESS: '127.0.0.1' },
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (said = (said + chunk).slice(-4000)));
  let over = false;
  const ended = new Promise(resolve => child.on('exit', resolve)).then(() => (over = true));
  await until('the second server', async () => {
    if (over) throw new Error(`the second server ended: ${said}`);
    return fetch(`${url}/api/session`).then(answer => answer.ok, () => false);
  }, 60_000, 100);
  return {
    url,
    data,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** The embedded database of a demo, as only its owner can know it: from the files in its folder. */
function databaseOf(data) {
  const folder = join(data, 'slipway/postgres');
  const password = readFileSync(join(folder, 'password'), 'utf8').trim();
  const port = readFileSync(join(folder, 'cluster/postmaster.pid'), 'utf8').split('\n')[3];
  return `postgres://slipway:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
}

async function freePort() {
  const server = createServer();
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise(resolve => server.close(resolve));
  return port;
}
