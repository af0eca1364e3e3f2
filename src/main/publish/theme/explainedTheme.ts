import { AppError } from '../../../shared/errors.ts'
import { say } from '../../../shared/words/say.ts'
import { checkTheme } from './checkTheme.ts'

/** Why a theme that could not be read can't be: the first fault of it, with file and line in its details. Throws `error` itself where there is none. */
export async function explainedTheme(folder: string, base: string, error: unknown): Promise<never> {
  const [fault] = await checkTheme(folder, base).catch(() => [])
  if (!fault) throw error
  const { file, line, sentence } = fault
  const place = line > 0 ? `${file}, line ${line}` : file
  throw new AppError('unreadable-file', say('The theme can’t be used: {place}: {sentence}', { place, sentence }), {
    cause: error,
    details: { file, line: String(line), sentence },
  })
}
