// Loaded into an Electron app from outside (`electron -r clock.cjs APP`): writes how many milliseconds after its own
// creation the process had painted something editable, or what DECKLE_CLOCK_SELECTOR names, then ends it. It is the same
// clock for every app measured.
const { app } = require('electron')
const { writeFileSync } = require('node:fs')

const what = process.env.DECKLE_CLOCK_SELECTOR || '[contenteditable="true"]'
const painted = `new Promise(resolve => {
  const look = () =>
    document.querySelector(${JSON.stringify(what)})
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
