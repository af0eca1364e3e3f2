import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import type { MenuParts } from '../../../../src/main/app/menu/MenuParts.ts'
import { menuTemplate } from '../../../../src/main/app/menu/menuTemplate.ts'
import { commandIds } from '../../../../src/shared/commands/commands.ts'
import { frameCommandIds, menuCommands, type MenuCommand } from '../../../../src/shared/contract/menu.ts'
import { settings } from '../../../../src/shared/model/settings.ts'

const platforms = ['darwin', 'win32', 'linux'] as const

function parts(platform: NodeJS.Platform, sent: string[] = []): MenuParts {
  return {
    platform,
    developing: false,
    readOnly: false,
    settings: settings.parse({ appearance: 'dark', recentLibraries: ['/home/x/Films & Books'] }),
    command: command => void sent.push(command),
    frame: command => void sent.push(command),
    openRecent: folder => void sent.push(folder),
  }
}

function leaves(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap(item => (Array.isArray(item.submenu) ? leaves(item.submenu) : [item]))
}

function click(item: MenuItemConstructorOptions | undefined): void {
  // Electron passes the item, the window and the event; ours need none of them.
  const run: unknown = item?.click
  if (typeof run !== 'function') throw new Error('This item does nothing.')
  run()
}

describe.each(platforms)('the menu on %s', platform => {
  const items = leaves(menuTemplate(parts(platform)))

  it('has every command once, under a name', () => {
    const ids = items.flatMap(item => item.id ?? [])
    expect([...ids].sort()).toEqual([...commandIds].sort())
    expect(items.filter(item => !item.label && !item.role && item.type !== 'separator')).toEqual([])
  })

  it('gives no key twice, and none that types a character somewhere', () => {
    const keys = items.flatMap(item => (item.accelerator ? [item.accelerator.replace(/CmdOrCtrl|Command|Ctrl/, 'Mod')] : []))
    expect(keys).toEqual([...new Set(keys)])
    expect(keys.filter(key => /Mod.*Alt|^Alt\+.$/.test(key))).toEqual([])
  })

  it('sends each command by its item', () => {
    const sent: string[] = []
    const made = leaves(menuTemplate(parts(platform, sent)))
    const commands: readonly MenuCommand[] = menuCommands
    for (const command of commands) click(made.find(item => item.id === command))
    expect(sent).toEqual(commands)
  })

  it('does the commands of the frame by their items, but for those that Electron does', () => {
    const sent: string[] = []
    const own = leaves(menuTemplate(parts(platform, sent))).filter(item => frameCommandIds.some(id => id === item.id) && !item.role)
    own.forEach(click)
    expect(sent).toEqual(own.map(item => item.id))
    expect(sent).toContain('window:new')
  })
})

it('shows the appearance that is set and changes it', () => {
  const sent: string[] = []
  const choices = leaves(menuTemplate(parts('linux', sent))).filter(item => item.type === 'radio')
  expect(choices.map(item => item.checked)).toEqual([false, false, true])
  choices.forEach(click)
  expect(sent).toEqual(['appearance:system', 'appearance:light', 'appearance:dark'])
})

it('offers recent libraries, with ampersands as they are', () => {
  const sent: string[] = []
  const recent = leaves(menuTemplate(parts('linux', sent))).find(item => item.label === 'Films && Books')
  click(recent)
  expect(sent).toEqual(['/home/x/Films & Books'])
})
