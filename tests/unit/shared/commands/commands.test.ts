import { expect, it } from 'vitest'
import { commandIds, commandKey, commandName, commands } from '../../../../src/shared/commands/commands.ts'
import { frameCommands } from '../../../../src/shared/commands/frameCommands.ts'
import { pageCommands } from '../../../../src/shared/commands/pageCommands.ts'

it('has each command once, whoever does it', () => {
  expect(commandIds).toEqual([...Object.keys(pageCommands), ...Object.keys(frameCommands)])
  expect(Object.keys(commands)).toHaveLength(Object.keys(pageCommands).length + Object.keys(frameCommands).length)
})

it('names commands without the marks of the menu, as the platform does', () => {
  const id = 'library:reveal'
  expect([commandName(id, 'darwin'), commandName(id, 'win32'), commandName('app:quit', 'win32')]).toEqual([
    'Show Library in Finder',
    'Show Library in Folder',
    'Exit',
  ])
})

it.each(['darwin', 'win32', 'linux'])('gives no two commands of a group one name on %s', platform => {
  const names = commandIds.map(id => `${commands[id].group}: ${commandName(id, platform)}`)
  expect(names).toEqual([...new Set(names)])
})

const keys = (platform: string) => [
  commandKey('edit:redo', platform),
  commandKey('app:quit', platform),
  commandKey('format:rule', platform),
]

it('knows the keys of each platform', () => {
  expect([keys('darwin'), keys('win32'), keys('linux')]).toEqual([
    ['Mod+Shift+Z', 'Mod+Q', null],
    ['Mod+Y', null, null],
    ['Mod+Shift+Z', 'Mod+Q', null],
  ])
})
