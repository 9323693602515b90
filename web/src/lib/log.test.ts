import { expect, it } from 'vitest'
import { asText, isErrorLine, mergeLines, pieces, plain, search } from './log'
import type { LogLine } from './wire'

const line = (sequence: number, text = `line ${sequence}`): LogLine => ({
  sequence,
  time: '2026-01-01T00:00:00Z',
  step: 'init',
  text,
})
const numbers = (lines: LogLine[]) => lines.map((one) => one.sequence)

it('adds what is new', () => {
  expect(numbers(mergeLines([line(1)], [line(2), line(3)]))).toEqual([1, 2, 3])
})

it('shows each line once and in order, however it arrives', () => {
  expect(numbers(mergeLines([line(1), line(2), line(4)], [line(2), line(3), line(5)]))).toEqual([1, 2, 3, 4, 5])
})

it('keeps the same list when nothing arrived', () => {
  const known = [line(1)]
  expect(mergeLines(known, [])).toBe(known)
})

it('turns colours into classes', () => {
  expect(pieces('\u001b[32m+\u001b[0m resource')).toEqual([
    { text: '+', className: 'ansi-green' },
    { text: ' resource', className: '' },
  ])
})

it('leaves markup as text', () => {
  expect(plain('<img src=x onerror=alert(1)>')).toBe('<img src=x onerror=alert(1)>')
})

it('drops control sequences that move the cursor or ring the bell', () => {
  expect(plain('\u001b[2K\u001b[1Gready\u0007')).toBe('ready')
})

it('shows what a progress line ended with', () => {
  expect(plain('10%\r50%\r100%\r')).toBe('100%')
})

it('finds text behind colours, case aside', () => {
  const lines = [line(1, '\u001b[1mApply\u001b[0m complete'), line(2, 'nothing')]
  expect(numbers(search(lines, ' apply COMPLETE '))).toEqual([1])
  expect(search(lines, ' ')).toBe(lines)
})

it('knows an error when it begins a line', () => {
  expect(isErrorLine('\u001b[31m│ Error: Invalid value\u001b[0m')).toBe(true)
  expect(isErrorLine('0 errors found')).toBe(false)
})

it('writes a log as plain text', () => {
  expect(asText([line(1, '\u001b[32mok\u001b[0m')])).toBe('2026-01-01T00:00:00Z init     ok\n')
})
