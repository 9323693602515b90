// A demo of its own for a benchmark: started in a fresh folder, stopped and removed at the end.
import { spawn, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir, cpus, totalmem } from 'node:os';
import { join } from 'node:path';

export async function startDemo(options = []) {
  const data = mkdtempSync(join(tmpdir(), 'slipway-bench-'));
  const child = spawn('./dev', ['demo', '--headless', '--data', data, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve, reject) => {
    let seen = '';
    child.stdout.on('data', chunk => (seen += chunk).includes('READY ') && resolve());
    child.on('exit', code => reject(new Error(`the demo ended with ${code} before it was ready`)));
  });
  const demo = JSON.parse(readFileSync(join(data, 'demo.json'), 'utf8'));
  const stop = async () => {
    child.kill('SIGTERM');
    await new Promise(resolve => (child.exitCode === null ? child.on('exit', resolve) : resolve()));
    rmSync(data, { recursive: true, force: true });
  };
  return { ...demo, data, stop };
}

/** A client of a JSON API; answers with a status of 400 or more are errors. */
export function client(base, headers) {
  return async (method, path, body) => {
    const response = await fetch(base + path, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
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

/** Resident memory in MB of all processes whose command line names a folder, by kind. */
export function residentMemory(folder) {
  const sums = {};
  for (const line of execFileSync('ps', ['-eo', 'rss=,args='], { encoding: 'utf8' }).split('\n')) {
    const [, rss, args] = line.match(/^\s*(\d+)\s+(.*)$/) ?? [];
    if (!args) continue;
    const kind = args.includes('slipway-server') ? 'server' : args.includes('slipway-gitlab') ? 'gitlab stand-in'
      : args.includes(folder) && args.includes('postgres') ? 'database' : args.startsWith('postgres:') ? 'database' : null;
    if (kind) sums[kind] = Math.round((sums[kind] ?? 0) + Number(rss) / 1024);
  }
  return sums;
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
