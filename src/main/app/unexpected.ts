import { dialog } from 'electron'
import { log } from './log.ts'
import { t } from '../../shared/words/words.ts'

/** Writes errors that nobody expected to the log, and tells the person once, in a sentence. The app goes on: the library is in a process of its own. */
export function catchUnexpected(logFile: string): void {
  let told = false
  const report = (error: unknown) => {
    log('error', 'Unexpected', error)
    if (told) return
    told = true
    dialog.showErrorBox(
      t('Something went wrong inside Deckle'),
      t('What was saved is safe in your library. If Deckle behaves oddly, quit it and open it again. The details are in {logFile}.', {
        logFile,
      }),
    )
  }
  process.on('uncaughtException', report)
  process.on('unhandledRejection', report)
}
