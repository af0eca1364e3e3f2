import { useCallback } from 'react'
import { AppError } from '../../shared/errors.ts'
import { logError } from '../api/logError.ts'
import { sentence } from '../api/sentence.ts'
import { useToasts } from '../ui/useToasts.ts'

export type Attempt = (action: () => Promise<unknown>) => void

/** Runs what may fail: a failure becomes a toast with its sentence, and a bug goes to the log as well. */
export function useAttempt(): Attempt {
  const { show } = useToasts()
  return useCallback(
    action => {
      action().catch((error: unknown) => {
        if (error instanceof AppError && error.code === 'cancelled') return
        if (!(error instanceof AppError)) logError(error)
        show({ kind: 'problem', text: sentence(error) })
      })
    },
    [show],
  )
}
