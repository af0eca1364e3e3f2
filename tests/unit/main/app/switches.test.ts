import { expect, it } from 'vitest'
import { readSwitches } from '../../../../src/main/app/switches.ts'

it('reads our switches and passes those of Electron by', () => {
  const argv = ['electron', '.', '--no-sandbox', '--library=My Reviews', '--sample', '--user-data-dir=/tmp/p']
  expect(readSwitches(argv, '/home/x')).toEqual({ library: '/home/x/My Reviews', sample: true, demo: null, profile: true })
})

it('takes a switch without a value for none', () => {
  expect(readSwitches(['electron', '--library=', '--demo', '--user-data-dir='], '/')).toEqual({
    library: null,
    sample: false,
    demo: null,
    profile: false,
  })
})
