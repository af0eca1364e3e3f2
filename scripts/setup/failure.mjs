import { relative } from 'node:path'
import { logFile, root } from './places.mjs'

/** A set-up that cannot go on. Its message is one sentence that says what the person can do. */
export class SetupFailure extends Error {
  /** @override */
  name = 'SetupFailure'
}

/**
 * The sentence to print for anything that was thrown.
 * @param {unknown} error
 * @returns {string}
 */
export function failureSentence(error) {
  if (error instanceof SetupFailure) return error.message
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  return `Set-up stopped (${reason}): run the command again, and if it stops again, look in ${shownPath(logFile)}.`
}

/**
 * A path as a person would type it from the clone.
 * @param {string} file
 * @returns {string}
 */
export function shownPath(file) {
  const near = relative(root, file)
  return near.startsWith('..') ? file : near
}
