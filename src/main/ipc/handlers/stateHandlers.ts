import { app } from 'electron'
import { log } from '../../app/log.ts'
import { openOutside } from '../../app/security.ts'
import type { AppCallName, Handlers } from '../../../shared/contract/contract.ts'
import { AppError } from '../../../shared/errors.ts'
import type { AppContext, Caller } from './context.ts'

type Names = Extract<
  AppCallName,
  | 'app:state'
  | 'app:update-settings'
  | 'app:flushed'
  | 'app:command'
  | 'app:leave-full-screen'
  | 'app:paste-plain'
  | 'app:log-error'
  | 'job:cancel'
  | 'link:open'
>

export function stateHandlers(context: AppContext, window: Caller): Handlers<Names> {
  const { settings, library, flushes, jobs, windows, started, frame } = context
  return {
    'app:state': async () => {
      windows.wake(window)
      await started
      return {
        version: app.getVersion(),
        platform: process.platform,
        library: library.opened,
        problem: library.problem,
        settings: settings.current,
      }
    },
    'app:update-settings': change => {
      // Which libraries were opened is main's own knowledge: a page could otherwise name any folder.
      const { recentLibraries: _ignored, ...own } = change
      return settings.update(own)
    },
    'app:flushed': ({ request, error }) => {
      flushes.answered(request, error)
    },
    'app:command': ({ command }) => {
      frame(command, window)
    },
    'app:leave-full-screen': () => {
      if (window.isFullScreen()) window.setFullScreen(false)
    },
    'app:paste-plain': () => {
      window.webContents.pasteAndMatchStyle()
    },
    'app:log-error': ({ message }) => {
      log('error', `A page reports: ${message}`)
    },
    'job:cancel': ({ jobId }) => {
      jobs.cancel(jobId)
    },
    'link:open': ({ url }) => {
      if (!openOutside(url)) throw new AppError('bad-request', 'Deckle opens links to web pages and mail addresses only.')
    },
  }
}
