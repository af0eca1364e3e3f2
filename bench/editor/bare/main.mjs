// The least that an editor can be: one sandboxed window with a bare ProseMirror.
import { app, BrowserWindow } from 'electron'

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 860, webPreferences: { sandbox: true } })
  return window.loadFile(process.argv.find(each => each.endsWith('index.html')) ?? '')
})
