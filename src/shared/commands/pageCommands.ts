import type { Command } from './Command.ts'

/** The commands that the page does. The menu sends them to the page in front; its buttons and its palette run the same ones. */
export const pageCommands = {
  'article:new': { group: 'File', label: '&New Article', key: 'Mod+N', writes: true },
  'list:new': { group: 'File', label: 'New &List', key: 'Mod+Shift+L', writes: true },
  'list:new-smart': { group: 'File', label: 'New S&mart List…', writes: true },
  'list:bring-in': { group: 'File', label: 'Bring In &Items…', key: 'Mod+Alt+V' },
  'views:bring-in': { group: 'File', label: 'Bring In &Views…' },
  'list:templates': { group: 'File', label: 'Lists for New Artic&les…', writes: true },
  'library:create': { group: 'File', label: 'New Li&brary…' },
  'library:open': { group: 'File', label: '&Open Library…', key: 'Mod+O' },
  'library:reveal': { group: 'File', label: { darwin: 'Show Library in Finder', other: '&Show Library in Folder' } },
  'library:backups': { group: 'File', label: 'Bac&kups…' },
  'library:check': { group: 'File', label: 'C&heck Library' },
  'article:import': { group: 'File', label: '&Import…', key: 'Mod+Shift+O', writes: true },
  'article:export': { group: 'File', label: '&Export as HTML…', key: 'Mod+Shift+E' },
  'site:publish': { group: 'File', label: 'Publish Si&te…', key: 'Mod+Alt+P' },
  'article:copy-html': { group: 'File', label: '&Copy as HTML', key: 'Mod+Shift+C' },
  'article:duplicate': { group: 'File', label: '&Duplicate Article', key: 'Mod+D', writes: true },
  'article:trash': { group: 'File', label: 'Move Article to &Trash', writes: true },
  'app:settings': { group: 'File', label: { darwin: 'Settings…', other: 'Settin&gs…' }, key: 'Mod+,' },

  // Undo and redo are the page's, not Electron's: the editor keeps a history of its own, over more than text.
  'edit:undo': { group: 'Edit', label: '&Undo', key: 'Mod+Z' },
  'edit:redo': { group: 'Edit', label: '&Redo', key: { win32: 'Mod+Y', other: 'Mod+Shift+Z' } },
  'article:find': { group: 'Edit', label: '&Find Articles', key: 'Mod+F' },
  'list:accept-suggestion': { group: 'Edit', label: 'Add the Best Su&ggestion', key: 'Mod+Shift+A', writes: true },
  'search:open': { group: 'Edit', label: '&Search Everything', key: 'Mod+Shift+F' },
  'replace:open': { group: 'Edit', label: '&Replace in Articles…', key: 'Mod+Shift+R', writes: true },

  'format:bold': { group: 'Format', label: '&Bold', key: 'Mod+B', writes: true },
  'format:italic': { group: 'Format', label: '&Italic', key: 'Mod+I', writes: true },
  'format:underline': { group: 'Format', label: '&Underline', key: 'Mod+U', writes: true },
  'format:strike': { group: 'Format', label: '&Strikethrough', key: 'Mod+Shift+S', writes: true },
  'format:code': { group: 'Format', label: '&Code', key: 'Mod+E', writes: true },
  'format:highlight': { group: 'Format', label: 'Hi&ghlight', key: 'Mod+Shift+M', writes: true },
  'format:superscript': { group: 'Format', label: 'Su&perscript', key: 'Mod+.', writes: true },
  'format:subscript': { group: 'Format', label: 'Subs&cript', key: 'Mod+Shift+.', writes: true },
  'format:language': { group: 'Format', label: 'Lan&guage…', writes: true },
  'format:subheading': { group: 'Format', label: 'Sub&heading', key: 'Mod+Shift+H', writes: true },
  'format:bullet-list': { group: 'Format', label: 'Bulleted &List', key: 'Mod+Shift+8', writes: true },
  'format:ordered-list': { group: 'Format', label: '&Numbered List', key: 'Mod+Shift+7', writes: true },
  'format:quote': { group: 'Format', label: '&Quote', key: 'Mod+Shift+B', writes: true },
  'format:code-block': { group: 'Format', label: 'Code Bloc&k', key: 'Mod+Shift+K', writes: true },
  'format:rule': { group: 'Format', label: '&Rule', writes: true },
  'edit:link': { group: 'Format', label: 'Lin&k…', key: 'Mod+K', writes: true },

  'edit:image': { group: 'Insert', label: '&Image…', key: 'Mod+Shift+I', writes: true },
  'insert:callout': { group: 'Insert', label: '&Callout', key: 'Mod+Shift+G', writes: true },
  'insert:spoiler': { group: 'Insert', label: 'S&poiler', key: 'Mod+Shift+Y', writes: true },
  'insert:footnote': { group: 'Insert', label: '&Footnote', key: 'Mod+Shift+D', writes: true },

  'section:add': { group: 'Section', label: '&Add Section', key: 'Mod+Enter', writes: true },
  'section:split': { group: 'Section', label: '&Split Here', key: 'Mod+Shift+Enter', writes: true },
  'section:merge': { group: 'Section', label: 'Mer&ge with the One Above', key: 'Mod+Shift+J', writes: true },
  'section:move-up': { group: 'Section', label: 'Move &Up', key: 'Alt+Shift+Up', writes: true },
  'section:move-down': { group: 'Section', label: 'Move &Down', key: 'Alt+Shift+Down', writes: true },
  'section:delete': { group: 'Section', label: 'D&elete Section', writes: true },

  'go:anywhere': { group: 'Go', label: '&Go To…', key: 'Mod+P' },
  'go:lists': { group: 'Go', label: 'All &Lists', key: 'Mod+L' },
  'go:command': { group: 'Go', label: '&Command Palette…', key: 'Mod+Shift+P' },

  'subject:open': { group: 'Go', label: '&Reviews of the Same Subject' },

  'view:library': { group: 'View', label: '&Library', key: 'Mod+\\' },
  'view:inspector': { group: 'View', label: '&Inspector', key: 'Mod+Shift+\\' },
  'view:outline': { group: 'View', label: '&Outline', key: 'Mod+1' },
  'view:details': { group: 'View', label: '&Details', key: 'Mod+2' },
  'view:lists': { group: 'View', label: 'Li&sts', key: 'Mod+3' },
  'view:history': { group: 'View', label: '&History', key: 'Mod+4' },
  'view:links': { group: 'View', label: 'Lin&ks', key: 'Mod+5' },

  'help:keys': { group: 'Help', label: '&Keyboard Shortcuts', key: 'Mod+/' },
} as const satisfies Readonly<Record<string, Command>>

export type PageCommand = keyof typeof pageCommands
