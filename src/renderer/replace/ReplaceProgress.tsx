import type { EventPayload } from '../../shared/contract/contract.ts'
import { Button } from '../ui/Button.tsx'
import { formatNumber } from '../ui/counted.ts'

const words = { finding: 'Looking through articles…', replacing: 'Replacing…', undoing: 'Taking back…' } as const

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
        {progress && progress.total > 0 && `${formatNumber(progress.done)} of ${formatNumber(progress.total)}`}
      </span>
      <Button look="quiet" onClick={onStop}>
        Stop
      </Button>
    </>
  )
}
