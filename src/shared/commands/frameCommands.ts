import type { Command } from './Command.ts'

/** The commands that main does to the window in front, or to the app. The page asks for them by `app:command`. */
export const frameCommands = {
  'window:new': { group: 'File', label: 'New &Window', key: 'Mod+Shift+N' },
  'library:sample': { group: 'File', label: 'Sample Library' },
  'window:close': { group: 'File', label: { darwin: 'Close Window', other: 'Close &Window' }, key: 'Mod+Shift+W' },
  'app:quit': { group: 'File', label: { darwin: 'Quit Deckle', win32: 'E&xit', other: '&Quit' }, key: { win32: '', other: 'Mod+Q' } },

  'edit:cut': { group: 'Edit', label: 'Cu&t', key: 'Mod+X' },
  'edit:copy': { group: 'Edit', label: '&Copy', key: 'Mod+C' },
  'edit:paste': { group: 'Edit', label: '&Paste', key: 'Mod+V' },
  'edit:delete': { group: 'Edit', label: '&Delete' },
  'edit:select-all': { group: 'Edit', label: 'Select &All', key: 'Mod+A' },

  'appearance:system': { group: 'Appearance', label: 'As the &System' },
  'appearance:light': { group: 'Appearance', label: '&Light' },
  'appearance:dark': { group: 'Appearance', label: '&Dark' },

  'view:zoom-usual': { group: 'View', label: '&Actual Size', key: 'Mod+0' },
  'view:zoom-in': { group: 'View', label: 'Zoom I&n', key: 'Mod+Plus' },
  'view:zoom-out': { group: 'View', label: 'Zoom O&ut', key: 'Mod+-' },
  'view:full-screen': { group: 'View', label: 'Full Sc&reen', key: { darwin: 'Ctrl+Mod+F', other: 'F11' } },

  'window:minimise': { group: 'Window', label: '&Minimise', key: 'Mod+M' },
  'window:zoom': { group: 'Window', label: { darwin: 'Zoom', other: 'Ma&ximise' } },
  'help:log': { group: 'Help', label: 'Show &Log File' },
  'help:about': { group: 'Help', label: { darwin: 'About Deckle', other: '&About Deckle' } },
} as const satisfies Readonly<Record<string, Command>>

export type FrameCommand = keyof typeof frameCommands
