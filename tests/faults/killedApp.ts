import { setTimeout as after } from 'node:timers/promises'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { Workplace, type Running } from '../support/launchDeckle.ts'
import { libraryWithDraft, readLibrary } from '../support/readLibrary.ts'
import type { Fault } from './Fault.ts'
import type { Random } from './support/Random.ts'

/** The promise: at most one second of typing is lost. */
const promisedMs = 1000

/** What is killed while one app runs. The page may die three times a minute before Deckle gives it up. */
const victims = ['library', 'page', 'library', 'page', 'library', 'page', 'main'] as const
type Victim = (typeof victims)[number]

type Word = Readonly<{ word: string; at: number }>

/**
 * The app's three processes are killed while somebody types without a pause. Of what was on the screen a second before,
 * all is in the library, which is sound; when only the library's process was killed, nothing is lost at all.
 */
export const killedApp: Fault = {
  name: 'killed-app',
  what: 'SIGKILL of the main, the page’s and the library’s process while typing without a pause',
  counts: { full: 600, short: 0 },
  unable: () => (process.platform === 'linux' && !process.env['DISPLAY'] ? 'needs a display' : null),
  run: async ({ count, random, told }) => {
    const failures: string[] = []
    const kills: Record<Victim, number> = { main: 0, page: 0, library: 0 }
    let words = 0
    let worst = 0
    const place = new Workplace()
    try {
      for (let tried = 0, launch = 0; tried < count; launch += 1) {
        const library = join(place.folder, `library-${launch}`)
        await libraryWithDraft(library, `Written through power cuts ${launch}`)
        const running = await place.launch(`--library=${library}`)
        const kept: Word[] = []
        for (const victim of victims) {
          if (tried >= count) break
          const typed: Word[] = []
          const killedAt = await typeAndKill(running, victim, random, `k${tried}w`, typed)
          if (victim === 'library') await saved(running.app)
          else await after(300)
          const { text, problems } = await readLibrary(library)
          const lost = typed.filter(({ word }) => !text.includes(word))
          const span = Math.max(0, ...lost.map(({ at }) => killedAt - at))
          worst = Math.max(worst, span)
          const how = `Kill ${tried} (${victim})`
          if (problems.length > 0) failures.push(`${how}: ${problems.join(' ')}`)
          if (span > (victim === 'library' ? 0 : promisedMs)) failures.push(`${how}: lost what was typed ${span} ms before`)
          const earlier = kept.filter(({ word }) => !text.includes(word))
          if (earlier.length > 0) failures.push(`${how}: lost ${earlier.length} words that were there before`)
          if (typed.length === 0) failures.push(`${how}: nothing was typed`)
          kept.push(...typed.filter(each => !lost.includes(each)))
          words += typed.length
          kills[victim] += 1
          tried += 1
          told(tried)
        }
        if (kills.main <= launch) await running.quit()
      }
    } finally {
      await place.clear()
    }
    const figures = {
      main: kills.main,
      'of the page': kills.page,
      'of the library': kills.library,
      'words typed': words,
      'ms the most that was lost': worst,
    }
    return { tried: count, failures, figures }
  },
}

/** Types on and on, and kills in the middle of it; returns when that was. */
async function typeAndKill({ app, kill }: Running, victim: Victim, random: Random, prefix: string, typed: Word[]): Promise<number> {
  await writable(app)
  const pid = await pidOf(app, victim)
  let killedAt = Number.POSITIVE_INFINITY
  const killing = after(700 + random.below(900)).then(() => {
    killedAt = Date.now()
    if (victim === 'main') return kill()
    process.kill(pid, 'SIGKILL')
    return undefined
  })
  // After the library's process has gone, typing goes on for a while.
  const onwards = victim === 'library' ? 300 : 0
  while (Date.now() < killedAt + onwards) {
    const word = `${prefix}${typed.length}.`
    const shown = await typeWord(app, word).catch(() => false)
    if (shown && (victim === 'library' || Date.now() <= killedAt)) typed.push({ word, at: Date.now() })
  }
  await killing
  return killedAt
}

/** Sends a word's letters as keys, and waits until they are on the screen; false if the page died meanwhile. */
function typeWord(app: ElectronApplication, word: string): Promise<boolean> {
  return app.evaluate(async ({ BrowserWindow }, letters) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (!contents) return false
    for (const letter of `${letters} `) contents.sendInputEvent({ type: 'char', keyCode: letter })
    const painted = contents.executeJavaScript('new Promise(done => requestAnimationFrame(() => setTimeout(() => done(true))))')
    const late = new Promise(resolve => setTimeout(() => resolve(false), 1500))
    return Promise.race([painted, late]).then(Boolean)
  }, word)
}

/** Waits until there is an article to write in, and puts the caret behind its last word. */
async function writable(app: ElectronApplication): Promise<void> {
  await until(app, `document.querySelector('.page-body')?.isContentEditable === true`)
  await app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]
    window?.webContents.focus()
    await window?.webContents.executeJavaScript("document.querySelector('.page-body').focus()")
    for (const type of ['keyDown', 'keyUp'] as const) window?.webContents.sendInputEvent({ type, keyCode: 'End', modifiers: ['control'] })
  })
}

function saved(app: ElectronApplication): Promise<void> {
  return until(app, `document.querySelector('.save-state')?.textContent === 'Saved'`)
}

/** Asks the page until it says yes, for 20 seconds. */
async function until(app: ElectronApplication, question: string): Promise<void> {
  const end = Date.now() + 20_000
  while (Date.now() < end) {
    const yes = await app.evaluate(async ({ BrowserWindow }, code) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      const answer = contents?.executeJavaScript(code).catch(() => false)
      return Promise.race([answer, new Promise(resolve => setTimeout(() => resolve(false), 1000))]).then(Boolean)
    }, question)
    if (yes) return
    await after(50)
  }
  throw new Error(`The page did not come to this within 20 seconds: ${question}`)
}

async function pidOf(app: ElectronApplication, victim: Victim): Promise<number> {
  if (victim === 'main') return app.process().pid ?? 0
  for (;;) {
    const pid = await app.evaluate(
      ({ app: electron, BrowserWindow }, which) =>
        which === 'page'
          ? BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId()
          : electron.getAppMetrics().find(({ serviceName, name }) => `${serviceName} ${name}`.includes('library'))?.pid,
      victim,
    )
    if (pid) return pid
    await after(50)
  }
}
