import { call } from '../api/call.ts'
import { useToasts } from '../ui/useToasts.ts'
import { sentences } from '../words/sentences.ts'
import { t } from '../words/t.ts'

/** Checks everything in the library, and says what came of it; what was found is shown where damage is (`DamageNotice`). */
export function useExamination(): () => Promise<void> {
  const { show } = useToasts()
  return async () => {
    const { problems } = await call('library:examine', { everything: true })
    const found =
      problems.length === 0
        ? t('All is well.')
        : t('{count, plural, one {# problem} other {# problems}} found.', { count: problems.length })
    show({ text: sentences(t('Everything was checked.'), found) })
  }
}
