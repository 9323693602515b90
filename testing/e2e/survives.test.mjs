// What only real processes can show: kills in the middle of an apply, orderly stops, two installations side by side.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { blueprintsOf, startDemo, until } from '../lib/demo.mjs';

const outside = mkdtempSync(join(tmpdir(), 'slipway-outside-'));
const diary = name => join(outside, name);
const lines = name => (existsSync(diary(name)) ? readFileSync(diary(name), 'utf8').trim().split('\n') : []);

/** A module that writes down what it does, and takes a while. */
const slow = (name, seconds) => `
resource "terraform_data" "${name}" {
  input = "${diary(name)}"
  provisioner "local-exec" {
    command = "echo begun >> ${diary(name)} && sleep ${seconds} && echo made >> ${diary(name)}"
  }
  provisioner "local-exec" {
    when    = destroy
    command = "echo gone >> \${self.input}"
  }
}
output "diary" { value = terraform_data.${name}.output }
`;

const files = {
  'adopted/main.tf': slow('adopted', 5),
  'missed/main.tf': slow('missed', 3),
  'killed/main.tf': slow('killed', 600),
  'stopped/main.tf': slow('stopped', 600),
};

let demo;
let repository;

before(async () => {
  demo = await startDemo({ words: ['--writable', outside] });
  repository = await blueprintsOf(demo, 'survives', files);
});

after(async () => {
  await demo.stop();
  demo.remove();
  rmSync(outside, { recursive: true, force: true });
});

async function restart() {
  demo = await startDemo({ data: demo.data, words: ['--writable', outside] });
}

/** Ids of the processes of this demo's runs whose command line has a word; runs live in folders of their own below its data. */
function runProcesses(word) {
  return readdirSync('/proc').filter(pid => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(word)
        && readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`HOME=${demo.data}`);
    } catch {
      return false; // it ended meanwhile
    }
  });
}

test('a run goes on while everything around it is killed, and is adopted', async () => {
  const id = await repository.launch('adopted');
  await until('the apply to begin', () => lines('adopted').includes('begun'));
  await demo.killAll();
  await restart();
  const body = await repository.reach(id, 'Active', 'Active With Error');
  assert.equal(body.details.computed_status, 'Active');
  assert.deepEqual(lines('adopted'), ['begun', 'made']);
  assert.equal(body.details.state.outputs.find(output => output.name === 'diary').value, diary('adopted'));
  await repository.end(id);
  await repository.reach(id, 'Ended');
  assert.deepEqual(lines('adopted'), ['begun', 'made', 'gone']);
});

test('a run that ends while nobody listens is known afterwards, and nothing is made twice', async () => {
  const id = await repository.launch('missed');
  await until('the apply to begin', () => lines('missed').includes('begun'));
  await demo.killAll();
  await until('the apply to end unheard', () => lines('missed').includes('made'));
  await restart();
  const body = await repository.reach(id, 'Active', 'Active With Error');
  assert.equal(body.details.computed_status, 'Active');
  assert.deepEqual(lines('missed'), ['begun', 'made']);
  await repository.end(id);
  await repository.reach(id, 'Ended');
  assert.deepEqual(lines('missed'), ['begun', 'made', 'gone']);
});

test('a killed Terraform takes its children along, and what it may have left is named', async () => {
  const id = await repository.launch('killed');
  await until('the apply to begin', () => lines('killed').includes('begun'));
  const running = runProcesses('apply');
  assert.ok(running.length > 0, 'Terraform is running');
  for (const pid of running.filter(pid => readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'terraform')) process.kill(Number(pid), 'SIGKILL');
  const body = await repository.reach(id, 'Active', 'Active With Error');
  assert.equal(body.details.computed_status, 'Active With Error');
  assert.match(JSON.stringify(body.details.state.errors), /terraform_data\.killed/);
  assert.deepEqual(lines('killed'), ['begun']);
  assert.deepEqual(runProcesses('sleep'), []);
  await repository.end(id);
  await repository.reach(id, 'Ended', 'Ended With Error');
});

test('an orderly stop interrupts a run within ten seconds, and the next start goes on with it', async () => {
  const id = await repository.launch('stopped');
  await until('the apply to begin', () => lines('stopped').includes('begun'));
  const began = performance.now();
  await demo.stop();
  assert.ok(performance.now() - began < 10_000, `stopped in ${Math.round(performance.now() - began)} ms`);
  assert.deepEqual(runProcesses('terraform'), []);
  await restart();
  await until('the order to go on', () => lines('stopped').length >= 2);
  assert.equal((await repository.get(id)).details.computed_status, 'Launching');
  await repository.end(id);
  await repository.reach(id, 'Ended', 'Ended With Error');
});

test('two of them live side by side', async () => {
  const other = await startDemo();
  try {
    assert.notEqual(other.url, demo.url);
    assert.equal((await fetch(`${demo.url}/api/session`)).status, 200);
    assert.equal((await fetch(`${other.url}/api/session`)).status, 200);
  } finally {
    await other.stop();
    other.remove();
  }
});
