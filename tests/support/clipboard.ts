import type { ElectronApplication } from '@playwright/test'

/** Puts HTML on the system's clipboard, as a browser does when one copies from a page. */
export async function copyHtml(app: ElectronApplication, html: string, text: string): Promise<void> {
  await app.evaluate(
    async (electron, content) => {
      if ('ClipboardItem' in electron) {
        const item = new electron.ClipboardItem({ 'text/html': content.html, 'text/plain': content.text })
        await electron.clipboard.write([item])
        return
      }
      // The registry's runtime is older than the types.
      const older: unknown = Reflect.get(electron, 'clipboard')
      const write: unknown = typeof older === 'object' && older !== null ? Reflect.get(older, 'write') : undefined
      if (typeof write === 'function') Reflect.apply(write, older, [content])
    },
    { html, text },
  )
}

/** Puts plain text on the system's clipboard. */
export async function copyText(app: ElectronApplication, text: string): Promise<void> {
  await app.evaluate((electron, content) => {
    const older: unknown = Reflect.get(electron, 'clipboard')
    const write: unknown = typeof older === 'object' && older !== null ? Reflect.get(older, 'writeText') : undefined
    if (typeof write === 'function') Reflect.apply(write, older, [content])
  }, text)
}
