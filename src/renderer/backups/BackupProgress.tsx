import { useState } from 'react'
import type { EventPayload } from '../../shared/contract/contract.ts'
import { useEvent } from '../api/useEvent.ts'

/** How far the job is that this dialog has begun: the window's own notice of it lies beneath the dialog. */
export function BackupProgress({ label }: { readonly label: string }) {
  const [progress, setProgress] = useState<EventPayload<'job:progress'> | null>(null)
  useEvent('job:progress', setProgress)
  return (
    <label className="backup-progress">
      <span>{progress?.label ?? label}…</span>
      <progress {...(progress && progress.total > 0 ? { value: progress.done, max: progress.total } : {})} />
    </label>
  )
}
