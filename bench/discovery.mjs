// Scans of a repository of our own making beside the floor that Git sets: ./dev bench discovery [--files 10000,100000] [--json FILE].
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { client, machine, makeProject, median, options, residentMemory, startDemo, until } from '../testing/lib/demo.mjs';
import { repository } from './discovery/repository.mjs';

/** By their names these may be assets, so a scan has to read them. */
const READ = /\.(tf|ya?ml|json|template|sh|py)$|(^|\/)README\.md$/;

const chosen = options({ json: '', files: '10000,100000', runs: 5, warm: 5 });
const demo = await startDemo({ words: ['--both-compilers'] });
const api = client(demo.url, { Authorization: `Bearer ${demo.admin_token}` });
const space = `/api/spaces/${demo.space}`;
const result = { name: 'discovery', at: new Date().toISOString(), machine: machine(), repositories: {} };
try {
  for (const size of chosen.files.split(',').map(Number)) result.repositories[size] = await measure(size);
  result.resident_mb = residentMemory(demo.data);
} finally {
  await demo.stop();
  demo.remove();
}
console.log(JSON.stringify(result, null, 2));
if (chosen.json) writeFileSync(chosen.json, JSON.stringify(result, null, 2) + '\n');

async function measure(size) {
  const name = `of-${size}`;
  const { files, truth } = repository(size);
  const read = Object.keys(files).filter(path => READ.test(path));
  const { project, token } = await makeProject(demo, name, files);
  const work = clone(project, token);
  await api('POST', `${space}/repositories`, { repository_url: project.web_url, access_token: token, repository_type: 'gitlab', branch: 'main', repository_name: name });
  const first = await scanned(name);
  const found = await everything(name);
  const fulls = [], floors = [], rescans = [], rescanFloors = [];
  const pushed = async (path, text) => {
    const before = git(work, 'rev-parse', 'HEAD').trim();
    writeFileSync(join(work, path), text);
    git(work, 'add', '-A');
    git(work, 'commit', '-qm', `Change ${path}`);
    git(work, 'push', '-q', 'origin', 'main');
    return { ms: (await taken(name, git(work, 'rev-parse', 'HEAD').trim())).took_ms, before };
  };
  // A new file may change what any other means, so all of them are looked at.
  const whole = async run => (await pushed(`docs/new-${run}.md`, `# ${run}\n`)).ms;
  // Git is compiled and a Java program is not at first: the first scans are told beside the others and are not among them.
  const cold = [];
  for (let run = 0; run < chosen.warm; run++) cold.push(await whole(`cold-${run}`));
  for (let run = 0; run < chosen.runs; run++) {
    fulls.push(await whole(run));
    floors.push(floor(work, read));
    const rescan = await pushed('live/team-0/stack-0/main.tf', `# ${run}\n${files['live/team-0/stack-0/main.tf']}`);
    rescans.push(rescan.ms);
    rescanFloors.push(timed(() => git(work, 'diff', '--raw', '-z', rescan.before, 'HEAD')));
  }
  rmSync(work, { recursive: true, force: true });
  const [full, bare] = [median(fulls), median(floors)];
  return {
    files: first.files, assets: first.assets, ...figures(found, truth),
    first_ms: first.took_ms, cold_ms: cold, full_ms: Math.round(full), floor_ms: Math.round(bare), ratio: Number((full / bare).toFixed(2)), target_ratio: 3,
    rescan_ms: Math.round(median(rescans)), rescan_floor_ms: Math.round(median(rescanFloors)), target_rescan_ms: 150,
  };
}

function clone(project, token) {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-bench-'));
  const remote = new URL(project.http_url_to_repo);
  remote.username = 'oauth2';
  remote.password = token;
  execFileSync('git', ['clone', '-q', remote.href, folder], { stdio: 'pipe' });
  git(folder, 'config', 'gc.auto', '0');
  git(folder, 'config', 'user.name', 'bench');
  git(folder, 'config', 'user.email', 'bench@example.com');
  return folder;
}

function git(folder, ...words) {
  return execFileSync('git', words, { cwd: folder, maxBuffer: 1 << 28 }).toString();
}

function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** What Git alone takes to list the commit and to read the files that scanners must look into, by their ids as scanners do. */
function floor(folder, read) {
  const wanted = new Set(read);
  let listed;
  const listing = timed(() => { listed = git(folder, 'ls-tree', '-r', '-z', '--full-tree', 'HEAD'); });
  const ids = listed.split('\0').filter(line => wanted.has(line.slice(line.indexOf('\t') + 1))).map(line => line.split(/[ \t]/, 3)[2]);
  const input = ids.join('\n') + '\n';
  return listing + timed(() => execFileSync('git', ['cat-file', '--batch', '--buffer'], { cwd: folder, input, maxBuffer: 1 << 28 }));
}

async function scanned(name) {
  return until(`${name} to be scanned`, async () => {
    const scan = await api('GET', `${space}/repositories/${name}/scan`);
    if (scan.fault) throw new Error(scan.fault);
    return scan.commit !== null && scan;
  });
}

/** The first scan of a commit, which the hook of its push began. Asking seldom leaves the machine to the scan. */
async function taken(name, commit) {
  return until(`${commit} to be scanned`, async () => {
    const scans = await api('GET', `${space}/repositories/${name}/scans`);
    return scans.findLast(scan => scan.commit === commit);
  }, 120_000, 100);
}

async function everything(name) {
  const found = [];
  for (let page = 1, pages = 1; page <= pages; page++) {
    const body = await api('GET', `${space}/iac-assets?page=${page}&per_page=100&repository_name=${name}`);
    found.push(...body.iac_assets.map(asset => `${asset.kind} ${asset.path}`));
    pages = body.paging_info.total_pages;
  }
  return found;
}

/** Of each kind, which part of what was found is there, and which part of what is there was found. */
function figures(found, truth) {
  const kinds = {};
  const [have, want] = [new Set(found), new Set(truth)];
  for (const kind of new Set([...found, ...truth].map(each => each.split(' ')[0]))) {
    const ours = found.filter(each => each.startsWith(`${kind} `)), theirs = truth.filter(each => each.startsWith(`${kind} `));
    const share = (some, all) => (some.length === 0 ? 1 : Number((some.filter(each => all.has(each)).length / some.length).toFixed(4)));
    kinds[kind] = { found: ours.length, precision: share(ours, want), recall: share(theirs, have) };
  }
  return { kinds, missed: truth.filter(each => !have.has(each)).slice(0, 5), invented: found.filter(each => !want.has(each)).slice(0, 5) };
}
