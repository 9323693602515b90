// A demo of its own for tests and benchmarks: started in a fresh folder, stopped and removed at the end.
import { spawn, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const TOP = fileURLToPath(new URL('../..', import.meta.url));

export async function startDemo({ data = mkdtempSync(join(tmpdir(), 'slipway-demo-')), words = [] } = {}) {
  const child = spawn('./dev', ['demo', '--headless', '--data', data, ...words], { cwd: TOP, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise(resolve => child.on('exit', resolve));
  await new Promise((resolve, reject) => {
    let seen = '';
    child.stdout.on('data', chunk => (seen += chunk).includes('READY ') && resolve());
    child.on('exit', code => reject(new Error(`the demo ended with ${code} before it was ready`)));
  });
  const demo = JSON.parse(readFileSync(join(data, 'demo.json'), 'utf8'));
  return {
    ...demo,
    data,
    /** An orderly stop, as by Ctrl-C. */
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
    /** Kills all its processes at once, as a power cut would; runs have processes of their own and go on. */
    async killAll() {
      for (const { pid } of JSON.parse(readFileSync(join(data, 'processes.json'), 'utf8'))) process.kill(pid, 'SIGKILL');
      child.kill('SIGKILL');
      await ended;
    },
    remove: () => rmSync(data, { recursive: true, force: true }),
  };
}

/** A project on the stand-in with these files (path to text), pushed as the stand-in's administrator. */
export async function makeProject(demo, name, files) {
  const person = demo.people.find(each => each.role === 'administrator');
  const gitlab = client(`${demo.gitlab_url}/api/v4`, { 'PRIVATE-TOKEN': person.token });
  const project = await gitlab('POST', '/projects', { name, visibility: 'private' });
  const folder = mkdtempSync(join(tmpdir(), 'slipway-project-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const remote = new URL(project.http_url_to_repo);
  remote.username = 'oauth2';
  remote.password = person.token;
  const git = (...words) => execFileSync('git', words, { cwd: folder, stdio: 'pipe' });
  git('init', '-q', '-b', 'main');
  git('config', 'gc.auto', '0'); // it would still write when the folder is removed
  git('add', '.');
  git('-c', 'user.name=test', '-c', 'user.email=test@example.com', 'commit', '-qm', 'Begin');
  git('push', '-q', remote.href, 'main');
  rmSync(folder, { recursive: true, force: true });
  return { project, token: person.token };
}

/** Connects a project, waits for its assets and makes a blueprint of each, named by the module's folder. */
export async function blueprintsOf(demo, name, files) {
  const { project, token } = await makeProject(demo, name, files);
  const api = client(demo.url, { Authorization: `Bearer ${demo.admin_token}` });
  const space = `/api/spaces/${demo.space}`;
  await api('POST', `${space}/repositories`, { repository_url: project.web_url, access_token: token, repository_type: 'gitlab', branch: 'main', repository_name: name });
  const folders = new Set(Object.keys(files).map(dirname));
  const assets = await until(`the modules of ${name}`, async () => {
    const found = (await api('GET', `${space}/iac-assets?page=1&per_page=100`)).iac_assets.filter(asset => asset.repository === name);
    return found.length >= folders.size && found;
  });
  await api('POST', `${space}/blueprints`, {
    repository_name: name,
    blueprints_candidates: assets.map(asset => ({ asset_name: asset.name, name: asset.path, path: asset.path, type: 'terraform' })),
  });
  return {
    api,
    space,
    launch: async (blueprint, inputs = {}) =>
      (await api('POST', `${space}/environments`, { blueprint_name: blueprint, environment_name: blueprint, duration: 'PT1H', inputs })).id,
    get: id => api('GET', `${space}/environments/${id}`),
    reach: (id, ...statuses) =>
      until(`${id} to be ${statuses}`, async () => {
        const body = await api('GET', `${space}/environments/${id}`);
        return statuses.includes(body.details.computed_status) && body;
      }),
    end: id => api('DELETE', `${space}/environments/${id}`),
  };
}

/** A connection that was idle so long that the server had closed it when it was used again. */
const CLOSED = ['EPIPE', 'UND_ERR_SOCKET'];

/** A client of a JSON API; answers with a status of 400 or more are errors. */
export function client(base, headers) {
  return async (method, path, body) => {
    const request = {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    };
    const response = await fetch(base + path, request).catch(failure => {
      if (!CLOSED.includes(failure.cause?.code)) throw failure;
      return fetch(base + path, request);
    });
    const text = await response.text();
    if (response.status >= 400) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return text === '' ? null : JSON.parse(text);
  };
}

export const pause = ms => new Promise(resolve => setTimeout(resolve, ms));

export async function until(what, check, patienceMs = 120_000, everyMs = 4) {
  const end = performance.now() + patienceMs;
  for (;;) {
    const value = await check();
    if (value) return value;
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
    await pause(everyMs);
  }
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function machine() {
  return { cores: cpus().length, cpu: cpus()[0].model, memory_gb: Math.round(totalmem() / 2 ** 30), node: process.version };
}

/** Resident memory in MB of a demo's own processes: the two programs it remembers, and the database with its children. */
export function residentMemory(data) {
  const [gitlab, server] = JSON.parse(readFileSync(join(data, 'processes.json'), 'utf8')).map(each => each.pid);
  const processes = execFileSync('ps', ['-eo', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' })
    .split('\n')
    .map(line => line.match(/^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/))
    .filter(Boolean)
    .map(([, pid, parent, rss, words]) => ({ pid: Number(pid), parent: Number(parent), mb: Number(rss) / 1024, words }));
  const postmaster = processes.find(each => each.words.includes(`${data}/slipway/postgres`))?.pid;
  const sum = belongs => Math.round(processes.filter(belongs).reduce((all, each) => all + each.mb, 0));
  return {
    server: sum(each => each.pid === server),
    'gitlab stand-in': sum(each => each.pid === gitlab),
    database: sum(each => each.pid === postmaster || each.parent === postmaster),
  };
}

/** What --json FILE and --runs N say. */
export function options(defaults) {
  const found = { ...defaults };
  const words = process.argv.slice(2);
  for (let i = 0; i < words.length; i += 2) {
    const name = words[i].replace(/^--/, '');
    if (!(name in found) || words[i + 1] === undefined) throw new Error(`unknown option ${words[i]}; known: ${Object.keys(found).map(each => `--${each}`).join(' ')}`);
    found[name] = typeof defaults[name] === 'number' ? Number(words[i + 1]) : words[i + 1];
  }
  return found;
}
