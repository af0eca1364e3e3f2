import { expect, it } from 'vitest'
import { settings, settingsChange } from '../../../../src/shared/model/settings.ts'

it('a change of settings names what changes and nothing else, or every other setting would fall back to what it was on the first day', () => {
  expect([settingsChange.parse({}), settingsChange.parse({ showLibrary: false })]).toEqual([{}, { showLibrary: false }])
  expect(Object.keys(settingsChange.shape)).toEqual(Object.keys(settings.shape))
})
