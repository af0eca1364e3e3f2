import { pageTheme } from '../../publish/theme/pageTheme.ts'
import type { AppCallName, Handlers } from '../../../shared/contract/contract.ts'
import { AppError } from '../../../shared/errors.ts'
import type { AppContext } from './context.ts'

export function previewHandlers({ library, pagePreviews, places }: AppContext): Handlers<Extract<AppCallName, `preview:${string}`>> {
  return {
    'preview:make': async ({ theme, ...wanted }) => {
      const { client } = library
      const { resources } = places
      const asked = (id: string) => pageTheme(client, { theme: id, resources, library: client.library.folder })
      // A theme that was removed, or is another library's, is not in the way of seeing the page.
      const there = await asked(theme).catch((error: unknown) => {
        if (error instanceof AppError && error.code === 'bad-request') return asked('essay')
        throw error
      })
      return pagePreviews.ask({ type: 'make', theme: there, wanted }, client)
    },
  }
}
