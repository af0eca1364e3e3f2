import { useEffect, useRef } from 'react'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { useReadOnly, useSaveState } from '../editor/session/useSession.ts'
import { useToasts } from '../ui/useToasts.ts'
import { t } from '../words/t.ts'

const words = { saved: t('Saved'), unsaved: t('Saving…'), saving: t('Saving…'), failed: t('Not saved') } as const

/** Whether what is typed is kept. Screen readers hear of failures and of their end; a word a second would be a plague. */
export function SaveStatus({ session }: { readonly session: ArticleSession }) {
  const { status, problem } = useSaveState(session)
  const { announce } = useToasts()
  const readOnly = useReadOnly(session)
  const failed = useRef(false)

  useEffect(() => {
    if (status === 'failed' && !failed.current) announce(t('Not saved. {problem}', { problem: problem ?? '' }))
    if (status === 'saved' && failed.current) announce(t('Saved again.'))
    if (status === 'failed' || status === 'saved') failed.current = status === 'failed'
  }, [status, problem, announce])

  if (readOnly) return null
  return (
    <div className="save">
      <span className={`save-state save-${status}`} title={problem ?? undefined}>
        {words[status]}
      </span>
    </div>
  )
}
