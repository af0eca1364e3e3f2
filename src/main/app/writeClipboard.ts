import { createRequire } from 'node:module'

/** Puts HTML on the clipboard, and beside it the text for programs that take no HTML. */
export async function writeClipboard(content: { html: string; text: string }): Promise<void> {
  // Required: a runtime that lacks `ClipboardItem` would not load a module that imports it.
  const electron = createRequire(import.meta.url)('electron') as typeof import('electron')
  if ('ClipboardItem' in electron) {
    await electron.clipboard.write([new electron.ClipboardItem({ 'text/html': content.html, 'text/plain': content.text })])
    return
  }
  // The registry's runtime is older than the types, and its clipboard takes the content as it is.
  const older: unknown = Reflect.get(electron, 'clipboard')
  if (typeof older !== 'object' || older === null) return
  const write: unknown = Reflect.get(older, 'write')
  if (typeof write === 'function') Reflect.apply(write, older, [content])
}
