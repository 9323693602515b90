// That the comparison of two parsers notices what is otherwise, and nothing else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faults, plainType } from '../../bench/differ/compare.mjs';

const input = over => ({ name: 'zones', type: 'list(string)', default: '["a"]', description: 'Zones', sensitive: false, required: false, nullable: true, rules: [], ...over });
const ours = (over = {}) => ({ inputs: [input(over)], outputs: [{ name: 'id', description: null, sensitive: false }] });
const theirs = (over = {}) => ({
  variable: { zones: [{ type: '${list(string)}', default: ['a'], description: 'Zones\n', ...over }] },
  output: { id: [{ value: '${x}' }] },
});

test('what is the same has no faults', () => {
  assert.deepEqual(faults(theirs(), ours()), []);
  assert.deepEqual(faults(theirs({ default: '${local.a}' }), ours({ default: null })), []);
  assert.deepEqual(faults(theirs({ default: { b: 1, a: 'x$${y}' } }), ours({ default: '{"a":"x${y}","b":1}' })), []);
});

for (const [what, changed] of Object.entries({
  type: { type: 'set(string)' },
  default: { default: '["b"]' },
  description: { description: 'Others' },
  required: { required: true },
  sensitive: { sensitive: true },
  nullable: { nullable: false },
  rules: { rules: [{ condition: 'x', message: 'y' }] },
})) {
  test(`another ${what} is noticed`, () => assert.equal(faults(theirs(), ours(changed)).length, 1));
}

test('what is missed and what is invented is noticed', () => {
  const found = faults(theirs(), { inputs: [input({ name: 'other' })], outputs: [] });
  assert.deepEqual(found, ['variable zones is missed', 'variable other is invented', 'output id is missed']);
});

test('types that are spelled in another way are the same', () => {
  const written = '${object({\n  # why\n  "a" : string // words: with, signs\n  b = optional(list, [])\n  c = optional(string, null),\n})}';
  assert.equal(plainType(written), plainType('object({ a = string, b = optional(list(any), []), c = optional(string) })'));
  assert.notEqual(plainType('${list(string)}'), plainType('list(number)'));
});
