import { useState } from 'react'
import { call } from '../api/call.ts'
import { useToasts } from '../ui/useToasts.ts'
import { useAttempt } from './useAttempt.ts'
import { t } from '../words/t.ts'

/** Copies the open library into a folder that a dialog asks for, and opens the copy. */
export function useCopyLibrary() {
  const attempt = useAttempt()
  const { show } = useToasts()
  const [copying, setCopying] = useState(false)
  const copy = () => {
    setCopying(true)
    attempt(async () => {
      try {
        const copied = await call('library:copy')
        if (copied)
          show({ text: t('This is the copy, in {folder}. The other library is as it was, under Open Recent.', { folder: copied.folder }) })
      } finally {
        setCopying(false)
      }
    })
  }
  return { copying, copy }
}
