// Loaded into an Electron app from outside (`electron -r clock.cjs APP`): writes how many milliseconds after its own
// creation the process had painted something editable, then ends it. It is the same clock for every app measured.
const { app } = require('electron')
const { writeFileSync } = require('node:fs')

const painted = `new Promise(resolve => {
  const look = () =>
    document.querySelector('[contenteditable="true"]')
      ? requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now())))
      : requestAnimationFrame(look)
  look()
})`

app.once('browser-window-created', (_event, window) => {
  window.webContents.once('dom-ready', async () => {
    const at = await window.webContents.executeJavaScript(painted)
    writeFileSync(process.env.DECKLE_CLOCK_FILE, String(at - process.getCreationTime()))
    app.exit(0)
  })
})
