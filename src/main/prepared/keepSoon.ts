import type { Keeping } from '../jobs/preparedScript.ts'

/** By then the window is being drawn, by another process, and what a start needs has been compiled; in milliseconds. */
const soon = 700

/** Keeps what was compiled while the start goes on: a program that is ended at once, as by a crash, has kept it too. */
export const keepSoon: Keeping = keep => void setTimeout(keep, soon).unref()
