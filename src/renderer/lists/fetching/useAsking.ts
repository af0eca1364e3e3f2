import { useRef, useState } from 'react'
import type { EventPayload } from '../../../shared/contract/contract.ts'
import { AppError } from '../../../shared/errors.ts'
import { askingPages, mostAsked, type PageSaid } from '../../../shared/model/pageSaid.ts'
import { call } from '../../api/call.ts'
import { sentence } from '../../api/sentence.ts'
import { useEvent } from '../../api/useEvent.ts'

type Progress = EventPayload<'job:progress'>

/** Asking pages what they are called, in a dialog: how far it is, a way to stop it, and what went wrong. */
export function useAsking() {
  const [asking, setAsking] = useState(false)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const stopping = useRef(false)

  useEvent('job:progress', next => {
    if (!asking || next.label !== askingPages) return
    setProgress(next)
    if (stopping.current) void call('job:cancel', { jobId: next.jobId })
  })

  return {
    asking,
    progress,
    problem,
    /** What the pages say; nothing where it could not be asked, and then `problem` says why. */
    ask: async (urls: readonly string[]): Promise<readonly PageSaid[]> => {
      setAsking(true)
      setProgress(null)
      setProblem(null)
      stopping.current = false
      try {
        return (await call('item:ask-pages', { urls: urls.slice(0, mostAsked) })).pages
      } catch (error) {
        if (!(error instanceof AppError && error.code === 'cancelled')) setProblem(sentence(error))
        return []
      } finally {
        setAsking(false)
      }
    },
    tell: setProblem,
    stop: () => {
      stopping.current = true
      if (progress) void call('job:cancel', { jobId: progress.jobId })
    },
  }
}
