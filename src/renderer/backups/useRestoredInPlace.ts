import type { Output } from '../../shared/contract/contract.ts'
import { call } from '../api/call.ts'
import { useAttempt } from '../app/useAttempt.ts'
import { lostBefore } from './lostBefore.ts'
import { useToasts } from '../ui/useToasts.ts'
import { sentences } from '../words/sentences.ts'
import { t } from '../words/t.ts'

/** Says that the library was taken back to an earlier moment, with the way back from there: and again, as often as it is gone. */
export function useRestoredInPlace(): (restored: Output<'backup:restore-in-place'>) => void {
  const { show } = useToasts()
  const attempt = useAttempt()
  const told = (restored: Output<'backup:restore-in-place'>) => {
    const { before } = restored
    show({
      text: sentences(t('The library is what it was then. What it was until now is the newest backup.'), lostBefore(restored)),
      action: { label: t('Undo'), run: () => attempt(async () => told(await call('backup:restore-in-place', { name: before.name }))) },
    })
  }
  return told
}
