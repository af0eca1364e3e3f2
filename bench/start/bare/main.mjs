// The least that an Electron app can be: one sandboxed window with one editable line.
import { app, BrowserWindow } from 'electron'

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 860, show: false, webPreferences: { sandbox: true } })
  window.once('ready-to-show', () => window.show())
  return window.loadFile(new URL('index.html', import.meta.url).pathname)
})
