import type { AppCallName, Handlers } from '../../../shared/contract/contract.ts'
import type { AppContext } from './context.ts'

export function previewHandlers({ library, pagePreviews }: AppContext): Handlers<Extract<AppCallName, `preview:${string}`>> {
  return { 'preview:make': wanted => pagePreviews.make(wanted, library.client) }
}
