// From the API's launch call to Active, beside bare `terraform init` and `terraform apply` of the same module at the same commit.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { client, machine, median, options, residentMemory, startDemo, until } from './lib/demo.mjs';

const MODULES = {
  one: { target: 2.5, runs: 'runs', text: 'resource "terraform_data" "one" {\n  input = "one"\n}\n\noutput "value" {\n  value = terraform_data.one.output\n}\n' },
  slow: { target: 1.05, runs: 'slow', text: 'resource "terraform_data" "slow" {\n  provisioner "local-exec" {\n    command = "sleep 10"\n  }\n}\n' },
};

const chosen = options({ json: '', runs: 10, slow: 3 });
const terraform = process.env.TERRAFORM ?? 'terraform';
const started = performance.now();
const demo = await startDemo();
const startUp = performance.now() - started;
const api = client(demo.url, { Authorization: `Bearer ${demo.admin_token}` });
const space = `/api/spaces/${demo.space}`;
const work = mkdtempSync(join(tmpdir(), 'slipway-bench-work-'));
const result = { name: 'launch', at: new Date().toISOString(), machine: machine(), demo_ready_ms: Math.round(startUp), modules: {} };

try {
  await prepare();
  for (const name of Object.keys(MODULES)) result.modules[name] = await measure(name);
  result.resident_mb = residentMemory(demo.data);
} finally {
  await demo.stop();
  rmSync(work, { recursive: true, force: true });
}
console.log(JSON.stringify(result, null, 2));
if (chosen.json) writeFileSync(chosen.json, JSON.stringify(result, null, 2) + '\n');

/** A repository on the stand-in with the modules, connected, discovered, generated. */
async function prepare() {
  const person = demo.people.find(each => each.role === 'administrator');
  const gitlab = client(`${demo.gitlab_url}/api/v4`, { 'PRIVATE-TOKEN': person.token });
  const project = await gitlab('POST', '/projects', { name: 'bench-launch', visibility: 'private' });
  for (const [name, module] of Object.entries(MODULES)) {
    const file = join(work, 'source', name, 'main.tf');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, module.text);
  }
  const git = (...words) => execFileSync('git', words, { cwd: join(work, 'source'), stdio: 'pipe' });
  const remote = new URL(project.http_url_to_repo);
  remote.username = 'oauth2';
  remote.password = person.token;
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('-c', 'user.name=bench', '-c', 'user.email=bench@example.com', 'commit', '-qm', 'Modules to measure');
  git('push', '-q', remote.href, 'main');
  await api('POST', `${space}/repositories`, { repository_url: project.web_url, access_token: person.token, repository_type: 'gitlab', branch: 'main', repository_name: 'bench' });
  const assets = await until('the modules to be discovered', async () => {
    const found = (await api('GET', `${space}/iac-assets?page=1&per_page=50`)).iac_assets;
    return found.length >= Object.keys(MODULES).length && found;
  });
  await api('POST', `${space}/blueprints`, {
    repository_name: 'bench',
    blueprints_candidates: assets.map(asset => ({ asset_name: asset.name, name: asset.path, path: asset.path, type: 'terraform' })),
  });
}

/** Ours and bare, one after the other in turns, so that both meet the same machine. */
async function measure(name) {
  const bare = [], ours = [], steps = [];
  const runs = chosen[MODULES[name].runs];
  for (let run = 0; run < runs + 1; run++) {
    const floor = runBare(name);
    const launch = await runOurs(name, `bench ${name} ${run}`);
    if (run === 0) continue; // both warm up once
    bare.push(floor);
    ours.push(launch.ms);
    steps.push(launch.steps);
  }
  const [m, o] = [median(bare), median(ours)];
  return {
    runs, bare_ms: Math.round(m), ours_ms: Math.round(o), ratio: Number((o / m).toFixed(2)), target: MODULES[name].target,
    steps_ms: Object.fromEntries(Object.keys(steps[0]).map(step => [step, Math.round(median(steps.map(each => each[step] ?? 0)))])),
  };
}

function runBare(name) {
  const folder = mkdtempSync(join(work, 'bare-'));
  writeFileSync(join(folder, 'main.tf'), MODULES[name].text);
  const environment = { ...process.env, CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1' };
  const start = performance.now();
  execFileSync(terraform, ['init', '-input=false'], { cwd: folder, stdio: 'ignore', env: environment });
  execFileSync(terraform, ['apply', '-input=false', '-auto-approve'], { cwd: folder, stdio: 'ignore', env: environment });
  return performance.now() - start;
}

async function runOurs(name, environment_name) {
  const start = performance.now();
  const at = Date.now();
  const { id } = await api('POST', `${space}/environments`, { blueprint_name: name, environment_name, duration: 'PT1H', inputs: {} });
  const answered = performance.now() - start;
  const body = await until(`${name} to be active`, async () => {
    const found = await api('GET', `${space}/environments/${id}`);
    if (found.details.computed_status === 'Active') return found;
    if (found.details.computed_status !== 'Launching') throw new Error(`${name} became ${found.details.computed_status}: ${JSON.stringify(found.details.state.errors)}`);
    return null;
  });
  const ms = performance.now() - start;
  const steps = { 'launch call': answered };
  const run = body.details.state.grains.flatMap(grain => grain.steps);
  if (run.length > 0) steps['until the run starts'] = Date.parse(run[0].started_at) - at;
  for (const step of run) steps[step.name] = step.took_ms;
  await api('DELETE', `${space}/environments/${id}`);
  await until(`${name} to end`, async () => (await api('GET', `${space}/environments/${id}`)).details.computed_status === 'Ended');
  return { ms, steps };
}
