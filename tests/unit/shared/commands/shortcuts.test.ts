import { describe, expect, it } from 'vitest'
import { commandIds, commandKey } from '../../../../src/shared/commands/commands.ts'
import { canChangeKey, faultOf, keyHolder, pressedKey, withKey } from '../../../../src/shared/commands/shortcuts.ts'

const press = (key: string, code: string, held: readonly ('ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey')[] = []) => ({
  key,
  code,
  ctrlKey: held.includes('ctrlKey'),
  metaKey: held.includes('metaKey'),
  altKey: held.includes('altKey'),
  shiftKey: held.includes('shiftKey'),
})

describe('pressed keys', () => {
  it('are written as the table writes them', () => {
    expect([
      pressedKey(press('b', 'KeyB', ['ctrlKey']), false),
      pressedKey(press('B', 'KeyB', ['metaKey', 'shiftKey']), true),
      pressedKey(press('*', 'Digit8', ['ctrlKey', 'shiftKey']), false),
      pressedKey(press('ArrowUp', 'ArrowUp', ['altKey', 'shiftKey']), false),
      pressedKey(press('F8', 'F8'), false),
      pressedKey(press('>', 'Period', ['ctrlKey', 'shiftKey']), false),
      pressedKey(press('ㅠ', 'KeyB', ['ctrlKey']), false),
      pressedKey(press('f', 'KeyF', ['ctrlKey', 'metaKey']), true),
    ]).toEqual(['Mod+B', 'Mod+Shift+B', 'Mod+Shift+8', 'Alt+Shift+Up', 'F8', 'Mod+Shift+.', 'Mod+B', 'Ctrl+Mod+F'])
  })

  it('are none while modifiers alone are held', () => {
    expect([pressedKey(press('Control', 'ControlLeft', ['ctrlKey']), false), pressedKey(press('Dead', 'Quote'), false)]).toEqual([
      null,
      null,
    ])
  })
})

it('refuses what writes or edits, and nothing that the table itself has', () => {
  expect(['B', 'Shift+B', 'Alt+B', 'Mod+Alt+B', 'Home', 'Mod+Left', 'Alt+Up', 'Tab'].map(faultOf)).toEqual([
    'types',
    'types',
    'types',
    'types',
    'edits',
    'edits',
    'edits',
    'edits',
  ])
  for (const platform of ['darwin', 'win32', 'linux'])
    expect(commandIds.map(id => commandKey(id, platform)).filter(key => key !== null && faultOf(key) !== null)).toEqual([])
})

it('says who has a key: a command with its own or its changed one, or a key of another kind', () => {
  expect([
    keyHolder('Mod+B', 'format:italic', 'linux', {}),
    keyHolder('Mod+B', 'format:bold', 'linux', {}),
    keyHolder('Mod+B', 'format:italic', 'linux', { 'format:bold': 'F5' }),
    keyHolder('F5', 'format:italic', 'linux', { 'format:bold': 'F5' }),
    keyHolder('F6', 'format:italic', 'linux', {}),
  ]).toEqual([{ command: 'format:bold' }, null, null, { command: 'format:bold' }, { name: 'Next Pane' }])
})

it('takes a key from the command that had it, and gives the usual ones back', () => {
  const changed = withKey('format:italic', 'Mod+B', 'linux', {})
  expect(changed).toEqual({ 'format:italic': 'Mod+B', 'format:bold': '' })
  expect([commandKey('format:italic', 'linux', changed), commandKey('format:bold', 'linux', changed)]).toEqual(['Mod+B', null])
  const back = withKey('format:bold', null, 'linux', changed)
  expect([commandKey('format:italic', 'linux', back), commandKey('format:bold', 'linux', back)]).toEqual([null, 'Mod+B'])
  expect(withKey('format:italic', null, 'linux', back)).toEqual({})
  expect(withKey('format:italic', 'Mod+I', 'linux', {})).toEqual({})
})

it('leaves the keys of every text field alone', () => {
  expect([canChangeKey('edit:copy'), canChangeKey('edit:undo'), canChangeKey('format:bold'), canChangeKey('window:new')]).toEqual([
    false,
    false,
    true,
    true,
  ])
})
