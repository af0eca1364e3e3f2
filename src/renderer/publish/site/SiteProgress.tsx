import { useRef, useState } from 'react'
import type { EventPayload } from '../../../shared/contract/contract.ts'
import { call } from '../../api/call.ts'
import { useEvent } from '../../api/useEvent.ts'
import { useAttempt } from '../../app/useAttempt.ts'
import { Button } from '../../ui/Button.tsx'
import { t } from '../../words/t.ts'

/** Milliseconds between two states that are shown: pages are made faster than anyone reads. */
const pace = 60

/** How far the site is, and a way to stop it: the window's own notice lies beneath the dialog. */
export function SiteProgress({ label }: { readonly label: string }) {
  const attempt = useAttempt()
  const [progress, setProgress] = useState<EventPayload<'job:progress'> | null>(null)
  const shownAt = useRef(0)
  useEvent('job:progress', next => {
    if (performance.now() - shownAt.current < pace && next.done < next.total) return
    shownAt.current = performance.now()
    setProgress(next)
  })
  return (
    <>
      <label className="backup-progress">
        <span>{progress?.label ?? `${label}…`}</span>
        <progress {...(progress && progress.total > 0 ? { value: progress.done, max: progress.total } : {})} />
      </label>
      <Button disabled={!progress} onClick={() => progress && attempt(() => call('job:cancel', { jobId: progress.jobId }))}>
        {t('Cancel')}
      </Button>
    </>
  )
}
