import { expect, it } from 'vitest'
import { isMod, keyLabel } from '../../../../src/renderer/ui/keys.ts'

it('writes keys as the platform does', () => {
  expect([keyLabel('Mod+Shift+E', false), keyLabel('Mod+Shift+E', true), keyLabel('Alt+Up', true), keyLabel('Mod+Plus', false)]).toEqual([
    'Ctrl+Shift+E',
    '⇧⌘E',
    '⌥↑',
    'Ctrl++',
  ])
})

it('knows the command key of the platform', () => {
  const control = { metaKey: false, ctrlKey: true }
  expect([isMod(control, false), isMod(control, true)]).toEqual([true, false])
})
