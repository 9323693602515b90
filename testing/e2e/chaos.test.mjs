// Two hundred launches on two servers while tokens run out, both refresh and exchange them, and GitLab fails now and then: GitLab may keep an
// environment waiting, a token must not.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { client, makeProject, pause, startDemo, until } from '../lib/demo.mjs';
import { authorized } from '../lib/person.mjs';
import { startSecondServer } from '../lib/second.mjs';

const LAUNCHES = 200;
const AT_ONCE = 6;
const TOKEN_LIFE_S = 7200;
const DAY_S = 86_400;
const OF_A_TOKEN = /token|authoriz|credential|refuses the connection's access|expired|revoked/i;
const MODULE = 'resource "terraform_data" "one" {}\n';

let demo, second, control, gitlab, work;
let offset = 0;
let seed = Number(process.env.CHAOS_SEED ?? 7);

/** The same chances in each run, unless another seed is given. */
const chance = below => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
const pick = list => list[chance(list.length)];

before(async () => {
  demo = await startDemo();
  second = await startSecondServer(demo);
  work = mkdtempSync(join(tmpdir(), 'slipway-chaos-'));
  control = client(demo.control_url, { Authorization: `Bearer ${demo.control_token}` });
  gitlab = client(`${demo.gitlab_url}/api/v4`, { 'PRIVATE-TOKEN': demo.people.find(each => each.role === 'administrator').token });
});

after(async () => {
  await second?.stop();
  await demo.stop();
  demo.remove();
  rmSync(work, { recursive: true, force: true });
});

test('not one of 200 launches fails because of a token', { timeout: 600_000 }, async () => {
  const servers = [demo.url, second.url].map(url => client(url, { Authorization: `Bearer ${demo.admin_token}` }));
  const [api] = servers;
  const space = `/api/spaces/${demo.space}`;
  const repositories = [await byGrant(api, space), await byProjectToken(api, space)];
  const before = await refreshes();

  const outages = [];
  const queue = Array.from({ length: LAUNCHES }, (_, number) => number);
  const launching = Array.from({ length: AT_ONCE }, async () => {
    for (let number = queue.shift(); number !== undefined; number = queue.shift()) {
      if (number % 20 === 10) await letTokensRunOut();
      if (number % 12 === 6) push(pick(repositories), number);
      if (number % 3 === 0) await spoil();
      if (number === 50) await exchange(servers, space);
      await launch(servers, space, pick(repositories), number, outages);
    }
  });
  await Promise.all(launching);
  await control('DELETE', '/faults');

  assert.deepEqual(outages.filter(why => OF_A_TOKEN.test(why)), [], 'environments that failed because of a token');
  assert.ok(outages.length < LAUNCHES / 10, `${outages.length} had to be tried again: ${outages[0]}`);
  assert.ok((await refreshes()) - before >= 8, 'the grant was refreshed again and again');
  assert.ok(existsSync(join(second.data, 'agent/mirrors')) && readdirSync(join(second.data, 'agent/mirrors')).length > 0, 'both agents took part');
  const robot = (await api('GET', `${space}/settings/credentialstore`)).find(each => each.name === 'by-token');
  assert.ok(robot.rotated_at, `the project token has exchanged itself: ${JSON.stringify(robot)}`);
  for (const { name } of repositories) {
    await api('POST', `${space}/repositories/${name}/update`);
    const connection = await until(`${name} to be read`, async () => {
      const now = await api('GET', `${space}/repositories/repository?repository_name=${name}`);
      return now.status !== 'Syncing' && now;
    });
    assert.equal(connection.status, 'Connected', JSON.stringify(connection));
  }
});

async function byGrant(api, space) {
  await authorized(demo, 'administrator');
  return connect(api, space, 'by-grant', {});
}

/** A token that was made a month ago and ends in five days is due to be exchanged. */
async function byProjectToken(api, space) {
  const name = 'by-token';
  const { project } = await makeProject(demo, name, { 'main.tf': MODULE });
  await control('POST', '/clock', { offset_s: -30 * DAY_S });
  const expires_at = new Date(Date.now() + 5 * DAY_S * 1000).toISOString().slice(0, 10);
  const { token } = await gitlab('POST', `/projects/${project.id}/access_tokens`, { name: 'robot', scopes: ['api'], access_level: 40, expires_at });
  await control('POST', '/clock', { offset_s: 0 });
  return connect(api, space, name, { access_token: token, credential_name: name }, project);
}

async function connect(api, space, name, access, made) {
  const project = made ?? (await makeProject(demo, name, { 'main.tf': MODULE })).project;
  await api('POST', `${space}/repositories`, { repository_url: project.web_url, branch: 'main', repository_name: name, ...access });
  const asset = await until(`the module of ${name}`, async () =>
    (await api('GET', `${space}/iac-assets?page=1&per_page=100`)).iac_assets.find(each => each.repository === name));
  await api('POST', `${space}/blueprints`, { repository_name: name, blueprints_candidates: [{ asset_name: asset.name, name, path: asset.path, type: 'terraform' }] });
  return { name, project };
}

/** One launch, by one of the servers and watched by the other; whatever an outage spoils is tried again. */
async function launch(servers, space, { name }, number, outages) {
  const ask = async (method, path, body) => {
    for (;;) {
      try {
        return await pick(servers)(method, path, body);
      } catch (refused) {
        assert.doesNotMatch(refused.message, OF_A_TOKEN);
        if (!/answered 50[234]/.test(refused.message)) throw refused;
        outages.push(refused.message);
      }
    }
  };
  const { id } = await ask('POST', `${space}/environments`, { blueprint_name: name, environment_name: `chaos-${number}`, duration: 'PT1H', inputs: {} });
  await until(`${id} to be active`, async () => {
    const { computed_status: status, state } = (await ask('GET', `${space}/environments/${id}`)).details;
    if (status === 'Active With Error') {
      outages.push(JSON.stringify(state.errors));
      await ask('POST', `${space}/environments/${id}/retry`);
    }
    return status === 'Active';
  }, 120_000, 150);
}

/** Both servers look after the project token, which is due. */
async function exchange(servers, space) {
  await Promise.allSettled(servers.map(each => each('POST', `${space}/settings/credentialstore/by-token/check`)));
}

async function letTokensRunOut() {
  offset += TOKEN_LIFE_S + 60;
  await control('POST', '/clock', { offset_s: offset });
}

/** GitLab's troubles. What makes tokens is spoilt before it does anything: an answer lost after it did takes the token along, whatever a client does. */
async function spoil() {
  const fault = pick([
    { route: '/oauth/token', status: 503, times: 1 },
    { route: '/oauth/token', status: 502, content_type: 'text/html', times: 1 },
    { route: '/api/v4/*', status: 502, content_type: 'text/html', times: 2 },
    { route: '/api/v4/*', status: 429, times: 1 },
    { route: '/api/v4/projects/*', reset: true, times: 2, method: 'GET' },
    { route: '/api/v4/projects/*', truncate: true, times: 1, method: 'GET' },
    { route: '/api/v4/*', delay_ms: 400, times: 4 },
    { route: '/root/*', status: 503, times: 1 },
  ]);
  await control('POST', '/faults', fault);
  await pause(0);
}

function push({ name, project }, number) {
  const folder = join(work, name);
  const remote = new URL(project.http_url_to_repo);
  remote.username = 'oauth2';
  remote.password = demo.people.find(each => each.role === 'administrator').token;
  const git = (...words) => execFileSync('git', words, { cwd: existsSync(folder) ? folder : work, stdio: 'pipe' });
  const tried = (...words) => {
    for (let attempt = 0; ; attempt++) {
      try {
        return git(...words);
      } catch (failure) {
        if (attempt === 5) throw failure;
      }
    }
  };
  if (!existsSync(folder)) tried('clone', '-q', remote.href, folder);
  writeFileSync(join(folder, 'main.tf'), `# ${number}\n${MODULE}`);
  git('-c', 'user.name=test', '-c', 'user.email=test@example.com', 'commit', '-qam', `Change ${number}`);
  tried('push', '-q', remote.href, 'main');
}

async function refreshes() {
  return (await control('GET', '/requests/counts'))['POST /oauth/token'] ?? 0;
}
