import { expect, it } from 'vitest'
import { meets } from './rules'

it.each([
  [String.raw`can(regex("^[a-z][a-z0-9-]{2,30}$", var.name))`, 'shop', true],
  [String.raw`can(regex("^[a-z][a-z0-9-]{2,30}$", var.name))`, 'X', false],
  [String.raw`can(regex("^\\d+$", var.name))`, '12', true],
  [String.raw`can(regex("^[[:alpha:]]+$", var.name))`, 'x', null],
  ['contains(["dev", "test"], var.name)', 'dev', true],
  ['contains(["dev", "test"], var.name)', 'moon', false],
  ['contains(local.stages, var.name)', 'moon', null],
  ['length(var.name) > 2', 'ab', false],
  ['length(var.name) > 2', 'abc', true],
  ['length(var.name) > 0', '[]', null],
  ['var.name >= 1 && var.name <= 10 && floor(var.name) == var.name', '3', true],
  ['var.name >= 1 && var.name <= 10 && floor(var.name) == var.name', '99', false],
  ['var.name >= 1 && var.name <= 10 && floor(var.name) == var.name', '2.5', false],
  ['var.name > 1 && var.name < 3 && var.name != 2', '2', false],
  ['var.name == 2', '2', true],
  ['var.name >= 1', 'many', null],
  ['can(cidrhost(var.name, 0))', 'x', null],
  ['var.name == 1 || var.name == 2', '5', null],
  ['var.other >= 1', '0', null],
])('judges %s for %s: %s', (condition, text, verdict) => {
  expect(meets(condition, 'name', text)).toBe(verdict)
})
