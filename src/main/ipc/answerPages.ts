import type { BrowserWindow } from 'electron'
import { log } from '../app/log.ts'
import { keepingSave } from '../journal/keepingSave.ts'
import { AppError, toWireError } from '../../shared/errors.ts'
import type { ArticleSave } from '../../shared/model/article.ts'
import { appHandlers } from './appHandlers.ts'
import type { AppContext } from './handlers/context.ts'
import { importDropped } from './handlers/importHandlers.ts'
import type { PageAnswers } from './register.ts'
import { route, type Answerers } from './route.ts'

/** What answers all that the pages ask for. */
export function answerPages(context: AppContext): PageAnswers {
  const answerers = new WeakMap<BrowserWindow, Answerers>()
  const of = (window: BrowserWindow): Answerers => {
    const known = answerers.get(window)
    if (known) return known
    const made: Answerers = {
      app: appHandlers(context, window),
      library: async (name, input) => {
        const { client } = context.library
        const send = () => client.request(name, input)
        if (name !== 'article:save') return send()
        // Routing has proved it.
        return keepingSave(context.journal, { window: window.id, library: client.library.folder }, input as ArticleSave, send)
      },
      logError: (text, error) => log('error', text, error),
    }
    answerers.set(window, made)
    return made
  }
  return {
    call: (window, name, input) => route(of(window), name, input),
    drop: async (window, paths) => {
      try {
        return { ok: true, value: await importDropped(context, window, paths) }
      } catch (error) {
        if (!(error instanceof AppError)) log('error', 'Importing dropped files failed.', error)
        return { ok: false, error: toWireError(error) }
      }
    },
  }
}
