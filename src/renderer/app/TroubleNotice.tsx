import { useState } from 'react'
import type { ErrorCode } from '../../shared/errors.ts'
import { call } from '../api/call.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { useSaveState, useTrouble } from '../editor/session/useSession.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useToasts } from '../ui/useToasts.ts'
import { useAttempt } from './useAttempt.ts'
import { t } from '../words/t.ts'

/** What happens to the words meanwhile: said after what is wrong. */
const meanwhile: Partial<Record<ErrorCode, string>> = {
  'disk-full': t('What you type is kept, here and beside your profile, and is saved by itself once there is room.'),
  'read-only': t('What you type is kept, here and beside your profile, and is saved by itself once that can be.'),
  'library-locked': t('What you type is kept, here and beside your profile, and is saved by itself once the library is free.'),
  'library-unavailable': t('What you type is kept, here and beside your profile, and is saved by itself once the library is back.'),
  'network-drive': t('What you type is kept, here and beside your profile, and is saved by itself once the drive answers.'),
}

export type TroubleNoticeProps = {
  readonly session: ArticleSession
  /** Saves what can be saved before another library is chosen. */
  readonly onOpenLibrary: () => void
  readonly onBackups: () => void
}

/** While the words of the page can't be saved: why, what becomes of them, and the ways out. */
export function TroubleNotice({ session, onOpenLibrary, onBackups }: TroubleNoticeProps) {
  const { status, problem } = useSaveState(session)
  const code = useTrouble(session)
  const attempt = useAttempt()
  const { show } = useToasts()
  const [copying, setCopying] = useState(false)
  if (status !== 'failed' || code === null) return null

  const saveCopy = () => {
    setCopying(true)
    attempt(async () => {
      try {
        const saved = await call('article:save-copy', { id: session.id, header: session.header.get(), sections: session.sections() })
        if (saved) show({ text: t('A copy of this article is now {file}. Deckle can import it again.', { file: saved.file }) })
      } finally {
        setCopying(false)
      }
    })
  }
  return (
    <Notice text={[problem, meanwhile[code]].filter(Boolean).join(' ')}>
      {code === 'library-damaged' && <Button onClick={onBackups}>{t('Backups…')}</Button>}
      {code === 'library-unavailable' && <Button onClick={onOpenLibrary}>{t('Open another library…')}</Button>}
      {code === 'disk-full' && <Button onClick={() => attempt(() => call('library:reveal'))}>{t('Show the library’s folder')}</Button>}
      <Button disabled={copying} onClick={saveCopy}>
        {t('Save a copy elsewhere…')}
      </Button>
      <Button look="quiet" onClick={session.retry}>
        {t('Try again')}
      </Button>
    </Notice>
  )
}
