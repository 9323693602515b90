import { describe, expect, it } from 'vitest'
import { evidenceOf, lineLink, shortPath } from './code'

const code = { repository_type: 'gitlab', repository_url: 'https://gitlab.test/a/infra', commit: 'abc' }

describe('lines of code', () => {
  it('are linked where the pages of the host are known', () => {
    const place = { path: 'net work/größe#1.tf', line: 7 }
    expect(lineLink(code, place)).toBe('https://gitlab.test/a/infra/-/blob/abc/net%20work/gr%C3%B6%C3%9Fe%231.tf#L7')
    expect(lineLink({ ...code, repository_type: 'github' }, place)).toBeNull()
    expect(lineLink({ ...code, commit: '' }, place)).toBeNull()
  })
  it.each([
    ['.', 'values.yaml', 'values.yaml'],
    ['charts/web', 'charts/web/values.yaml', 'values.yaml'],
    ['prod/db', 'root.hcl', 'root.hcl'],
    ['tools/run.sh', 'tools/run.sh', 'run.sh'],
    ['a', 'ab/c', 'ab/c'],
  ])('are named from %s', (path, file, short) => expect(shortPath({ path }, file)).toBe(short))
})

describe('evidence', () => {
  it.each([
    [
      '.',
      'tasks/main.yml, line 1: a list of tasks, beside meta/',
      'tasks/main.yml',
      1,
      'a list of tasks, beside meta/',
    ],
    ['roles/web', 'tasks/main.yml, line 2: a list of tasks', 'roles/web/tasks/main.yml', 2, 'a list of tasks'],
    ['charts/web', 'charts/web/Chart.yaml, line 3: name web', 'charts/web/Chart.yaml', 3, 'name web'],
    ['tools/run.sh', 'run.sh, line 1: #!/bin/sh', 'tools/run.sh', 1, '#!/bin/sh'],
    ['live', 'terragrunt.hcl, line 12', 'live/terragrunt.hcl', 12, ''],
  ])('of %s is found', (path, evidence, file, line, words) =>
    expect(evidenceOf({ path, facts: { evidence } })).toEqual({ path: file, line, words }),
  )
  it('may name no line, or be missing', () => {
    expect(evidenceOf({ path: 'a', facts: { evidence: 'YAML in blueprints/' } })).toBeNull()
    expect(evidenceOf({ path: 'a', facts: {} })).toBeNull()
  })
})
