// From the API's launch call to Active, beside bare `terraform init` and `terraform apply` of the same module at the same commit.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blueprintsOf, machine, median, options, residentMemory, startDemo, until } from '../testing/lib/demo.mjs';

const ONE = 'resource "terraform_data" "one" {\n  input = "one"\n}\n\noutput "value" {\n  value = terraform_data.one.output\n}\n';

// `first` takes a module that was never run before each time; `one` the same again, whose init Slipway need not repeat.
const MODULES = {
  first: { target: 2.5, runs: 'runs', text: ONE, everAnew: true },
  one: { target: 2.5, runs: 'runs', text: ONE },
  slow: { target: 1.05, runs: 'slow', text: 'resource "terraform_data" "slow" {\n  provisioner "local-exec" {\n    command = "sleep 10"\n  }\n}\n' },
};

const chosen = options({ json: '', runs: 10, slow: 3 });
const terraform = process.env.TERRAFORM ?? 'terraform';
const started = performance.now();
const demo = await startDemo();
const startUp = performance.now() - started;
let bench;
const work = mkdtempSync(join(tmpdir(), 'slipway-bench-work-'));
const result = { name: 'launch', at: new Date().toISOString(), machine: machine(), demo_ready_ms: Math.round(startUp), modules: {} };

try {
  bench = await blueprintsOf(demo, 'bench', Object.fromEntries(Object.keys(MODULES).flatMap(files)));
  for (const name of Object.keys(MODULES)) result.modules[name] = await measure(name);
  result.resident_mb = residentMemory(demo.data);
} finally {
  await demo.stop();
  demo.remove();
  rmSync(work, { recursive: true, force: true });
}
console.log(JSON.stringify(result, null, 2));
if (chosen.json) writeFileSync(chosen.json, JSON.stringify(result, null, 2) + '\n');

/** The name of the module that a run takes. */
function taken(name, run) {
  return MODULES[name].everAnew ? `${name}-${run}` : name;
}

function files(name) {
  const runs = Array.from({ length: Number(chosen[MODULES[name].runs]) + 1 }, (_, run) => taken(name, run));
  return [...new Set(runs)].map(each => [`${each}/main.tf`, MODULES[name].text]);
}

/** Ours and bare, one after the other in turns, so that both meet the same machine. */
async function measure(name) {
  const bare = [], ours = [], steps = [];
  const runs = chosen[MODULES[name].runs];
  for (let run = 0; run < runs + 1; run++) {
    const floor = runBare(name);
    const launch = await runOurs(taken(name, run));
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

/** Follows the logs of all grains to their end, as the browser does: asking again and again would take the machine from what is measured. */
async function logEnds(id) {
  const { grains } = (await bench.get(id)).details.state;
  await Promise.all(grains.map(async grain => {
    const path = `${demo.url}${bench.space}/environments/${id}/grains/${grain.name}/log`;
    const log = await fetch(path, { headers: { Authorization: `Bearer ${demo.admin_token}`, Accept: 'text/event-stream' } });
    if (!log.ok) throw new Error(`the log of ${grain.name} answered ${log.status}`);
    let seen = '';
    for await (const piece of log.body) {
      seen = (seen + Buffer.from(piece).toString()).slice(-2000);
      if (seen.includes('event: end')) break;
    }
  }));
}

async function runOurs(name) {
  const start = performance.now();
  const at = Date.now();
  const id = await bench.launch(name);
  const answered = performance.now() - start;
  await logEnds(id);
  const body = await until(`${name} to be active`, async () => {
    const found = await bench.get(id);
    if (found.details.computed_status === 'Active') return found;
    if (found.details.computed_status !== 'Launching') throw new Error(`${name} became ${found.details.computed_status}: ${JSON.stringify(found.details.state.errors)}`);
    return null;
  });
  const ms = performance.now() - start;
  const steps = { 'launch call': answered };
  const run = body.details.state.grains.flatMap(grain => grain.steps);
  if (run.length > 0) steps['until the run starts'] = Date.parse(run[0].started_at) - at;
  for (const step of run) steps[step.name] = step.took_ms;
  await bench.end(id);
  await bench.reach(id, 'Ended');
  return { ms, steps };
}
