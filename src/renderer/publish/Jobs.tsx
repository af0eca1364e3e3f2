import { useEffect, useRef, useState } from 'react'
import type { EventPayload } from '../../shared/contract/contract.ts'
import { call } from '../api/call.ts'
import { useEvent } from '../api/useEvent.ts'
import { useAttempt } from '../app/useAttempt.ts'
import { Button } from '../ui/Button.tsx'
import { formatNumber } from '../ui/counted.ts'
import { t } from '../words/t.ts'

type Progress = EventPayload<'job:progress'>

/** A job that is done sooner than this is not worth a notice. */
const patienceMs = 350

/** The jobs that run, each with how far it is and a way to stop it. */
export function Jobs() {
  const [jobs, setJobs] = useState<ReadonlyMap<string, Progress>>(new Map())
  useEvent('job:progress', progress => setJobs(before => new Map(before).set(progress.jobId, progress)))
  useEvent('job:ended', ({ jobId }) =>
    setJobs(before => {
      const after = new Map(before)
      after.delete(jobId)
      return after
    }),
  )
  return (
    <section className="jobs" aria-label={t('Running jobs')}>
      {[...jobs.values()].map(job => (
        <Job key={job.jobId} job={job} />
      ))}
    </section>
  )
}

function Job({ job }: { readonly job: Progress }) {
  const attempt = useAttempt()
  const [shown, setShown] = useState(false)
  const [stopping, setStopping] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    timer.current = setTimeout(() => setShown(true), patienceMs)
    return () => clearTimeout(timer.current)
  }, [])
  if (!shown) return null
  return (
    <div className="job">
      <label className="job-words">
        <span>{stopping ? t('Stopping…') : t(job.label)}</span>
        <progress {...(job.total > 0 ? { value: job.done, max: job.total } : {})} />
      </label>
      <span className="job-count">
        {job.total > 0 && t('{done} of {total}', { done: formatNumber(job.done), total: formatNumber(job.total) })}
      </span>
      <Button
        disabled={stopping}
        onClick={() => {
          setStopping(true)
          attempt(() => call('job:cancel', { jobId: job.jobId }))
        }}
      >
        {t('Cancel')}
      </Button>
    </div>
  )
}
