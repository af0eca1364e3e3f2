import type { CommandGroup } from './Command.ts'

/** A key that is no command of the menu, since what it does depends on where the focus is. */
export type FurtherKey = { readonly group: CommandGroup | 'In Lists'; readonly name: string; readonly keys: readonly string[] }

/** What the list of keys shows beside the commands. */
export const furtherKeys: readonly FurtherKey[] = [
  { group: 'Go', name: 'Next Pane', keys: ['F6'] },
  { group: 'Go', name: 'Pane Before', keys: ['Shift+F6'] },
  { group: 'Go', name: 'Next Tab by Use, Tab Before', keys: ['Ctrl+Tab', 'Ctrl+Shift+Tab'] },
  { group: 'Go', name: 'Move the Tab', keys: ['Alt+Left', 'Alt+Right'] },
  { group: 'In Lists', name: 'Open in a New Tab', keys: ['Mod+Enter'] },
  { group: 'View', name: 'Leave Full Screen', keys: ['Escape'] },
  { group: 'Go', name: 'Open the Link at the Cursor', keys: ['Alt+Enter'] },
  { group: 'Format', name: 'Formats of the Selection', keys: ['Alt+F10'] },
  { group: 'Edit', name: 'Move the Block or the Item', keys: ['Alt+Up', 'Alt+Down'] },
  { group: 'Table', name: 'Next Cell, Cell Before', keys: ['Tab', 'Shift+Tab'] },
  { group: 'Table', name: 'Move the Row', keys: ['Alt+Up', 'Alt+Down'] },
  { group: 'Table', name: 'Move the Column', keys: ['Alt+Left', 'Alt+Right'] },
  { group: 'In Lists', name: 'Move an Item or a Section', keys: ['Alt+Up', 'Alt+Down'] },
  { group: 'In Lists', name: 'Rename a Section, a List or a Tag', keys: ['F2'] },
  { group: 'In Lists', name: 'Move to the Trash, or Remove', keys: ['Delete'] },
  { group: 'In Lists', name: 'Move Items to the List Beside', keys: ['Alt+Left', 'Alt+Right'] },
  { group: 'In Lists', name: 'Go to the List Beside', keys: ['Left', 'Right'] },
]
