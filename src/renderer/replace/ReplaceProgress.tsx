import type { EventPayload } from '../../shared/contract/contract.ts'
import { Button } from '../ui/Button.tsx'
import { formatNumber } from '../ui/counted.ts'
import { t } from '../words/t.ts'

const words = { finding: t('Looking through articles…'), replacing: t('Replacing…'), undoing: t('Taking back…') } as const

export type ReplaceProgressProps = {
  readonly work: keyof typeof words
  readonly progress: EventPayload<'job:progress'> | null
  readonly onStop: () => void
}

/** How far the work is, and a way to stop it. */
export function ReplaceProgress({ work, progress, onStop }: ReplaceProgressProps) {
  return (
    <>
      <label className="replace-progress">
        <span>{words[work]}</span>
        <progress {...(progress && progress.total > 0 ? { value: progress.done, max: progress.total } : {})} />
      </label>
      <span className="replace-line">
        {progress &&
          progress.total > 0 &&
          t('{done} of {total}', { done: formatNumber(progress.done), total: formatNumber(progress.total) })}
      </span>
      <Button look="quiet" onClick={onStop}>
        {t('Stop')}
      </Button>
    </>
  )
}
