import type { AppCallName, Handlers } from '../../../shared/contract/contract.ts'
import type { AppContext } from './context.ts'

type Names = Extract<AppCallName, `spelling:${string}`>

export function spellingHandlers({ spelling }: AppContext): Handlers<Names> {
  return {
    'spelling:check': ({ language, words }) => spelling.check(language, words),
    'spelling:suggest': ({ language, word }) => spelling.suggest(language, word),
  }
}
