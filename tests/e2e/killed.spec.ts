import { expect, test } from '@playwright/test'
import { Workplace } from '../support/launchDeckle.ts'
import { libraryWithDraft, readLibrary } from '../support/readLibrary.ts'
import { goToEnd, missing, typeWords, type Typed } from '../support/typist.ts'

const kills = 20
/** The promise: at most one second of typing is lost. */
const promisedMs = 1000

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

test(`the app killed ${kills} times while typing goes on loses at most a second each time and damages nothing`, async () => {
  test.setTimeout(300_000)
  await libraryWithDraft(place.library, 'Written through power cuts')
  const kept: Typed[] = []
  for (let round = 0; round < kills; round++) {
    const { page, kill } = await place.launch(`--library=${place.library}`)
    await goToEnd(page)
    const typed: Typed[] = []
    const typeUntil = (until: () => boolean) => typeWords(page, `r${round}w`, typed, until)
    // The clock of the kill starts once writing is under way, however slow the machine is.
    await typeUntil(() => typed.length >= 5)
    let killedAt = Number.POSITIVE_INFINITY
    // Another length of time each round, so that the kill falls on every phase of a save.
    const killing = new Promise(resolve => setTimeout(resolve, 900 + round * 67)).then(() => {
      killedAt = Date.now()
      return kill()
    })
    // The last key press meets a dead process.
    await typeUntil(() => Date.now() >= killedAt).catch(() => undefined)
    await killing
    const { text, problems } = await readLibrary(place.library)
    const lost = missing(typed, text)
    const lostTooMuch = lost.filter(({ at }) => at < killedAt - promisedMs)
    expect({ round, problems, lostTooMuch, lostOfEarlier: missing(kept, text) }).toEqual({
      round,
      problems: [],
      lostTooMuch: [],
      lostOfEarlier: [],
    })
    expect(typed.length, 'words typed before the kill').toBeGreaterThan(0)
    kept.push(...typed.filter(each => !lost.includes(each)))
  }
  expect(kept.length).toBeGreaterThan(kills * 5)
})

test(`the library process killed ${kills} times while typing goes on loses nothing`, async () => {
  test.setTimeout(300_000)
  await libraryWithDraft(place.library, 'Written through crashes')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await goToEnd(page)
  const typed: Typed[] = []
  const libraryPid = () =>
    app.evaluate(
      ({ app: electron }) =>
        electron.getAppMetrics().find(({ serviceName, name }) => `${serviceName} ${name}`.includes('library'))?.pid ?? null,
    )
  const killed = new Set<number>()
  for (let round = 0; round < kills; round++) {
    const stopAt = Date.now() + 500 + round * 41
    await typeWords(page, 'w', typed, () => Date.now() >= stopAt)
    await expect.poll(async () => (await libraryPid()) ?? 0).toBeGreaterThan(0)
    const pid = await libraryPid()
    if (pid === null) throw new Error('There is no library process.')
    process.kill(pid, 'SIGKILL')
    killed.add(pid)
  }
  await expect(page.locator('.save-state')).toHaveText('Saved', { timeout: 15_000 })
  const { text, problems } = await readLibrary(place.library)
  expect({ lost: missing(typed, text), problems, killed: killed.size }).toEqual({ lost: [], problems: [], killed: kills })
  await quit()
})
