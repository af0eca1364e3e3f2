/** A text that is the same everywhere, or has its own form on some platforms: names of `process.platform`, else `other`. */
export type PerPlatform = string | { readonly darwin?: string; readonly win32?: string; readonly other: string }

/** Where a command stands in the menu, in the palette and in the list of keys. */
export type CommandGroup = 'File' | 'Edit' | 'Format' | 'Insert' | 'Table' | 'Section' | 'Go' | 'View' | 'Appearance' | 'Window' | 'Help'

/** What the menu, the palette, the list of keys and the tooltips all say of one command. */
export type Command = {
  readonly group: CommandGroup
  /** As the menu says it; `&` stands before the letter that Alt reaches it by, `&&` for the sign itself. */
  readonly label: PerPlatform
  /** `Mod` is Cmd on a Mac and Ctrl elsewhere; parts are joined by `+`, as in Electron's accelerators. Empty is none. */
  readonly key?: PerPlatform
  /** Whether it changes the library: where that can only be read, it can't be done. */
  readonly writes?: true
}

/** A text as it is on a platform. */
export function onPlatform(text: PerPlatform, platform: string): string {
  if (typeof text === 'string') return text
  return (platform === 'darwin' ? text.darwin : platform === 'win32' ? text.win32 : undefined) ?? text.other
}
