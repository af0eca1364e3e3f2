import type { AppCallName, Handlers } from '../../shared/contract/contract.ts'
import { assetHandlers } from './handlers/assetHandlers.ts'
import { backupHandlers } from './handlers/backupHandlers.ts'
import type { AppContext, Caller } from './handlers/context.ts'
import { exportHandlers } from './handlers/exportHandlers.ts'
import { importHandlers } from './handlers/importHandlers.ts'
import { journalHandlers } from './handlers/journalHandlers.ts'
import { libraryHandlers } from './handlers/libraryHandlers.ts'
import { listHandlers } from './handlers/listHandlers.ts'
import { linkHandlers } from './handlers/linkHandlers.ts'
import { previewHandlers } from './handlers/previewHandlers.ts'
import { siteHandlers } from './handlers/siteHandlers.ts'
import { themeHandlers } from './handlers/themeHandlers.ts'
import { replaceHandlers } from './handlers/replaceHandlers.ts'
import { spellingHandlers } from './handlers/spellingHandlers.ts'
import { stateHandlers } from './handlers/stateHandlers.ts'

/** Main's answers to the calls of one window. */
export function appHandlers(context: AppContext, window: Caller): Handlers<AppCallName> {
  return {
    ...stateHandlers(context, window),
    ...libraryHandlers(context, window),
    ...assetHandlers(context, window),
    ...journalHandlers(context),
    ...importHandlers(context, window),
    ...exportHandlers(context, window),
    ...replaceHandlers(context),
    ...backupHandlers(context, window),
    ...listHandlers(context, window),
    ...linkHandlers(context),
    ...previewHandlers(context),
    ...siteHandlers(context, window),
    ...themeHandlers(context, window),
    ...spellingHandlers(context),
  }
}
