import { call } from '../api/call.ts'
import { counted } from '../ui/counted.ts'
import { useToasts } from '../ui/useToasts.ts'

/** Checks everything in the library, and says what came of it; what was found is shown where damage is (`DamageNotice`). */
export function useExamination(): () => Promise<void> {
  const { show } = useToasts()
  return async () => {
    const { problems } = await call('library:examine', { everything: true })
    const found = problems.length === 0 ? 'All is well.' : `${counted(problems.length, 'problem')} found.`
    show({ text: `Everything was checked. ${found}` })
  }
}
