// How ./dev finds its tools: by what they say of themselves, and from a release with a checksum of its own where there is none.
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { TOP } from '../lib/demo.mjs';

const VERSION = readFileSync(join(TOP, 'dev'), 'utf8').match(/^OPENTOFU_VERSION=(.*)$/m)[1];
const ARCHIVE = `tofu_${VERSION}_linux_${process.arch === 'x64' ? 'amd64' : 'arm64'}.zip`;
const work = mkdtempSync(join(tmpdir(), 'slipway-tools-'));
const bin = join(work, 'bin'); // all programs of this machine but Terraform and OpenTofu
let mirror; // holds one release, as a local mirror would

let served;

before(async () => {
  mkdirSync(bin);
  for (const folder of process.env.PATH.split(':').filter(existsSync)) {
    for (const program of readdirSync(folder)) {
      if (!['terraform', 'tofu'].includes(program) && !existsSync(join(bin, program))) symlinkSync(join(folder, program), join(bin, program));
    }
  }
  const folder = join(work, 'release');
  mkdirSync(folder);
  writeFileSync(join(folder, 'tofu'), '#!/bin/sh\necho "OpenTofu v0"\n');
  chmodSync(join(folder, 'tofu'), 0o755);
  const jdk = execFileSync(join(TOP, 'dev'), ['tools'], { encoding: 'utf8' }).match(/^jdk.*\((.*)\)$/m)[1];
  execFileSync(join(jdk, 'bin', 'jar'), ['cfM', join(work, ARCHIVE), '-C', folder, 'tofu']);
  const zip = readFileSync(join(work, ARCHIVE));
  served = {
    [`/v${VERSION}/${ARCHIVE}`]: zip,
    [`/v${VERSION}/tofu_${VERSION}_SHA256SUMS`]: Buffer.from(`${createHash('sha256').update(zip).digest('hex')}  ${ARCHIVE}\n`),
  };
  mirror = createServer((request, response) => {
    const content = served[request.url];
    response.writeHead(content ? 200 : 404).end(content);
  });
  await new Promise(resolve => mirror.listen(0, '127.0.0.1', resolve));
});

after(() => {
  mirror.close();
  rmSync(work, { recursive: true, force: true });
});

function tools(folder, base = `http://127.0.0.1:${mirror.address().port}`) {
  const environment = { HOME: work, PATH: bin, JAVA_HOME: '', SLIPWAY_TOOLS: folder, SLIPWAY_OPENTOFU_MIRROR: base };
  return new Promise(resolve =>
    execFile(join(TOP, 'dev'), ['tools'], { env: environment }, (error, out, err) => resolve({ code: error?.code ?? 0, out, err })));
}

test('fetches the pinned OpenTofu where neither Terraform nor OpenTofu is installed, once', async () => {
  const folder = join(work, 'good');
  const first = await tools(folder);
  assert.equal(first.code, 0, first.err);
  assert.match(first.err, /Fetching OpenTofu/);
  assert.match(first.out, new RegExp(`tofu +${folder}/opentofu-${VERSION}/tofu`));
  const second = await tools(folder);
  assert.doesNotMatch(second.err, /Fetching/);
});

test('installs nothing when the archive is not the one the release signed for', async () => {
  const folder = join(work, 'bad');
  const good = served[`/v${VERSION}/${ARCHIVE}`];
  served[`/v${VERSION}/${ARCHIVE}`] = Buffer.concat([good, Buffer.from('!')]);
  const result = await tools(folder);
  served[`/v${VERSION}/${ARCHIVE}`] = good;
  assert.equal(result.code, 1);
  assert.match(result.err, /does not match the release's checksum file/);
  assert.equal(existsSync(join(folder, `opentofu-${VERSION}`)), false);
});

test('says what to do when the release cannot be reached', async () => {
  const result = await tools(join(work, 'none'), 'http://127.0.0.1:9/nowhere');
  assert.equal(result.code, 1);
  assert.match(result.err, /opentofu\.org/);
  assert.match(result.err, /SLIPWAY_OPENTOFU_MIRROR/);
});

test('takes a JDK by what it says of itself', async () => {
  const pretender = join(work, 'jdk-99');
  mkdirSync(join(pretender, 'bin'), { recursive: true });
  for (const program of ['java', 'javac']) {
    writeFileSync(join(pretender, 'bin', program), '#!/bin/sh\necho \'openjdk version "17.0.1"\' >&2\n');
    chmodSync(join(pretender, 'bin', program), 0o755);
  }
  const out = execFileSync(join(TOP, 'dev'), ['tools'], { encoding: 'utf8', env: { ...process.env, JAVA_HOME: pretender } });
  assert.doesNotMatch(out, /jdk-99/);
  assert.match(out, /^jdk +(2[5-9]|[3-9]\d)/m);
});
