import { expect, it } from 'vitest'
import { endingLike, plain } from './lineEnds'

it('gives a text back with the line ends that it had', () => {
  const windows = 'a: 1\r\n\r\nb: 2\r\n'
  expect(plain(windows)).toBe('a: 1\n\nb: 2\n')
  expect(endingLike(windows, plain(windows))).toBe(windows)
  expect(endingLike('a: 1\nb: 2\n', 'a: 2\n')).toBe('a: 2\n')
})

it('leaves a text with line ends of several kinds with plain ones', () => {
  expect(endingLike('a: 1\r\nb: 2\n', 'a: 2\nb: 2\n')).toBe('a: 2\nb: 2\n')
  expect(plain('a\rb')).toBe('a\nb')
  expect(endingLike('', 'a\n')).toBe('a\n')
})
