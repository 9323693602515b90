// What it costs GitLab to list ten thousand projects: the calls of a first pass, of one after a few changes, and of a full one.
import { client, median, until } from '../../testing/lib/demo.mjs';
import { authorized } from '../../testing/lib/person.mjs';

const GROUP = 'mass';
const PROJECTS = 10_000;
const CHANGES = 30;
const TARGETS = { first: 110, incremental: 12, full: 110 };

export async function measure(demo) {
  const account = demo.people.find(each => each.role === 'administrator');
  const control = client(demo.control_url, { Authorization: `Bearer ${demo.control_token}` });
  const gitlab = client(`${demo.gitlab_url}/api/v4`, { 'PRIVATE-TOKEN': account.token });
  await makeGroup(gitlab, account);
  await control('POST', '/generate', { group: GROUP, projects: PROJECTS });
  await authorized(demo, 'administrator');
  const api = client(demo.url, { Authorization: `Bearer ${demo.admin_token}` });
  const space = `/api/spaces/${demo.space}`;

  const passes = {};
  passes.first = await counted(control, () => listed(api, space));
  const floor = await bare(demo, account);
  await change(gitlab);
  passes.incremental = await counted(control, () => refreshed(api, space, false));
  passes.full = await counted(control, () => refreshed(api, space, true));
  const known = (await api('GET', `${space}/repository-candidates?per_page=1`)).listing.known;
  if (known < PROJECTS + CHANGES) throw new Error(`only ${known} projects are known`);
  return {
    projects: known,
    passes: Object.fromEntries(Object.entries(passes).map(([name, pass]) => [name, { ...pass, target_calls: TARGETS[name], holds: pass.calls <= TARGETS[name] }])),
    bare_ms: Math.round(floor),
    ratio_of_first: Number((passes.first.ms / floor).toFixed(2)),
    ratio_of_full: Number((passes.full.ms / floor).toFixed(2)),
    holds: Object.entries(passes).every(([name, pass]) => pass.calls <= TARGETS[name]),
  };
}

/** A member of the group sees its projects in the list of a person's own. */
async function makeGroup(gitlab, account) {
  const group = await gitlab('POST', '/groups', { name: GROUP, path: GROUP, visibility: 'private' });
  const { id } = await gitlab('GET', '/user');
  const members = await gitlab('GET', `/groups/${group.id}/members`);
  if (!members.some(member => member.username === account.username)) {
    await gitlab('POST', `/groups/${group.id}/members`, { user_id: id, access_level: 40 });
  }
}

async function counted(control, work) {
  await control('DELETE', '/requests');
  const start = performance.now();
  await work();
  const ms = Math.round(performance.now() - start);
  const routes = Object.fromEntries(Object.entries(await control('GET', '/requests/counts')).filter(([route]) => route.includes('/api/v4/')));
  return { calls: Object.values(routes).reduce((sum, count) => sum + count, 0), ms, routes };
}

const complete = (api, space) => async () => {
  const { listing } = await api('GET', `${space}/repository-candidates?per_page=1`);
  if (listing.state === 'failed') throw new Error(JSON.stringify(listing.problem));
  return listing.state === 'complete' && listing;
};

const listed = (api, space) => until('the first listing', complete(api, space), 120_000, 50);

async function refreshed(api, space, full) {
  const before = await complete(api, space)();
  await api('POST', `${space}/repository-candidates/refresh?full=${full}`);
  const moment = full ? 'listed_at' : 'refreshed_at';
  await until('the next listing', async () => {
    const listing = await complete(api, space)();
    return listing && listing[moment] !== before[moment];
  }, 120_000, 50);
}

async function change(gitlab) {
  const group = await gitlab('GET', `/groups/${GROUP}`);
  for (let number = 0; number < CHANGES; number++) {
    await gitlab('POST', '/projects', { name: `late-${number}`, namespace_id: group.id, visibility: 'private' });
  }
}

/** The floor: the same pages asked for one after the other, read and thrown away. */
async function bare(demo, account) {
  const times = [];
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    let next = `${demo.gitlab_url}/api/v4/projects?membership=true&pagination=keyset&order_by=id&sort=asc&per_page=100`;
    while (next) {
      const response = await fetch(next, { headers: { 'PRIVATE-TOKEN': account.token } });
      await response.json();
      next = response.headers.get('link')?.match(/<([^>]+)>; rel="next"/)?.[1];
    }
    times.push(performance.now() - start);
  }
  return median(times);
}
