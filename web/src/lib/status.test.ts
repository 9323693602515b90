import { describe, expect, it } from 'vitest'
import { environmentStatus, grainStatus, repositoryStatus, words } from './status'

describe('environmentStatus', () => {
  it.each(['Launching', 'Updating', 'Terminating'])('%s moves', (status) => {
    expect(environmentStatus(status)).toMatchObject({ tone: 'busy', moving: true, over: false })
  })
  it.each(['Ended', 'Ended With Error', 'Force Ended'])(
    '%s is over and offers nothing, whatever the server says',
    (status) => {
      const view = environmentStatus(status, ['end', 'extend', 'retry'])
      expect(view.over).toBe(true)
      expect(Object.values(view.actions)).not.toContain(true)
    },
  )
  it('offers exactly what the server allows', () => {
    const { actions } = environmentStatus('Active', ['end', 'extend', 'something new'])
    expect(actions).toEqual({
      end: true,
      extend: true,
      retry: false,
      force_end: false,
      rename: false,
      collaborate: false,
    })
  })
  it('warns where something went wrong', () => {
    expect(environmentStatus('Active With Error').tone).toBe('warn')
    expect(environmentStatus('Terminating Failed').tone).toBe('bad')
  })
  it('shows a status it does not know as it is, and looks again', () => {
    expect(environmentStatus('Sinking')).toMatchObject({ label: 'Sinking', tone: 'calm', moving: true })
  })
})

it('says what a grain does', () => {
  expect(grainStatus('DeployFailed')).toEqual({ label: 'Deploy failed', tone: 'bad', moving: false })
  expect(grainStatus('Deploying')).toEqual({ label: 'Deploying', tone: 'busy', moving: true })
  expect(grainStatus('SomethingFailed').tone).toBe('bad')
})

it('says how a repository is', () => {
  expect(repositoryStatus('SyncFailed')).toEqual({ label: 'Sync failed', tone: 'bad' })
  expect(repositoryStatus('BrandNew')).toEqual({ label: 'Brand new', tone: 'calm' })
})

it('makes words of names', () => {
  expect(words('force_ended')).toBe('Force ended')
  expect(words('darkBlue')).toBe('Dark blue')
})
