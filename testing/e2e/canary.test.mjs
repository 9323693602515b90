// Secrets with names that cannot occur by chance are planted everywhere a person can put one, and then looked for everywhere.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { blueprintsOf, startDemo } from '../lib/demo.mjs';

const INPUT = 'canary-input-8d1f6c';
const PARAMETER = 'canary-parameter-41bb0e';
const MODULE = `
variable "password" {
  type      = string
  sensitive = true
}
resource "terraform_data" "vault" {
  input = var.password
  provisioner "local-exec" {
    command = "echo the password is $PASSWORD"
    environment = { PASSWORD = var.password }
  }
}
output "password" {
  value     = terraform_data.vault.output
  sensitive = true
}
`;

let demo;
let repository;
let environment;

before(async () => {
  demo = await startDemo();
  repository = await blueprintsOf(demo, 'canary', { 'vault/main.tf': MODULE });
  await repository.api('POST', `${repository.space}/settings/parameters`, { name: 'canary', value: PARAMETER, sensitive: true, description: '' });
  environment = await repository.launch('vault', { password: INPUT });
  await repository.reach(environment, 'Active');
});

after(async () => {
  await demo.stop();
  demo.remove();
});

/** What must not be seen, by a name for the report. */
function secrets() {
  const gitlab = JSON.parse(readFileSync(join(demo.data, 'gitlab', 'gitlab.json'), 'utf8'));
  const applications = Object.entries(gitlab.applications).map(([label, each]) => [`secret of application ${label}`, each.secret]);
  const tokens = demo.slipway_people.map(each => [`API token of ${each.email}`, each.token]);
  const git = demo.people.filter(each => each.role === 'administrator').map(each => ['GitLab token', each.token]);
  return [['input', INPUT], ['parameter', PARAMETER], ...applications, ...tokens, ...git];
}

function seenIn(content) {
  return secrets().filter(([, secret]) => content.includes(secret)).map(([name]) => name);
}

function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else if (entry.isFile()) yield path;
  }
}

test('no answer of the API shows a secret', async () => {
  const body = await repository.get(environment);
  const values = { space: demo.space, environment, grain: body.details.state.grains[0].name, name: 'vault', blueprint: 'vault', repository: 'canary', email: demo.slipway_people[0].email };
  const document = await (await fetch(`${demo.url}/api/openapi.json`)).json();
  const paths = Object.entries(document.paths).filter(([, verbs]) => verbs.get).map(([path]) => path);
  let answered = 0;
  for (const path of paths) {
    const url = demo.url + path.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(values[name] ?? environment));
    const response = await fetch(url, { headers: { Authorization: `Bearer ${demo.admin_token}`, Accept: 'application/json' }, redirect: 'manual' });
    if (response.status === 200) answered++;
    assert.deepEqual(seenIn(await response.text()), [], path);
  }
  assert.ok(answered > 15, `${answered} of ${paths.length} answered with 200`);
});

test('the log of the run shows stars instead', async () => {
  const grain = (await repository.get(environment)).details.state.grains[0].name;
  const response = await fetch(`${demo.url}${repository.space}/environments/${environment}/grains/${grain}/log?after=0`, { headers: { Authorization: `Bearer ${demo.admin_token}` } });
  const log = await response.text();
  assert.match(log, /terraform_data\.vault: Creat/);
  assert.deepEqual(seenIn(log), []);
});

test('no file that Slipway keeps holds a secret in the clear: no log, no table, no journal of the database', async () => {
  await repository.end(environment);
  await repository.reach(environment, 'Ended');
  await demo.stop();
  let looked = 0;
  for (const folder of ['slipway', 'logs']) {
    for (const path of files(join(demo.data, folder))) {
      if (path.includes('/pgsql-') || statSync(path).size > 64 * 2 ** 20) continue; // the database's programs
      looked++;
      assert.deepEqual(seenIn(readFileSync(path, 'latin1')), [], path);
    }
  }
  assert.ok(looked > 500, `${looked} files`);
});
