import type { ArticleId } from '../../shared/model/ids.ts'
import type { OpenedLibrary } from '../../shared/model/openLibrary.ts'
import { call } from '../api/call.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { UnsavedNotice } from '../journal/UnsavedNotice.tsx'
import { DamageNotice } from '../library/DamageNotice.tsx'
import { NetworkNotice } from './NetworkNotice.tsx'
import { ReadOnlyNotice } from './ReadOnlyNotice.tsx'
import { TroubleNotice } from './TroubleNotice.tsx'
import { useAttempt } from './useAttempt.ts'

export type NoticesProps = {
  readonly library: OpenedLibrary
  /** The article that is written. */
  readonly session: ArticleSession | null
  readonly onOpen: (id: ArticleId) => void
  readonly onBackups: () => void
}

/** What wants to be known about the library and the words in it, in lines across the window. */
export function Notices({ library, session, onOpen, onBackups }: NoticesProps) {
  const attempt = useAttempt()
  // Main asks whether to leave words that can't be saved.
  const openLibrary = () => attempt(() => call('library:open'))
  return (
    <div className="notices">
      <DamageNotice />
      <NetworkNotice library={library} />
      {session && <TroubleNotice session={session} onOpenLibrary={openLibrary} onBackups={onBackups} />}
      {library.readOnly ? <ReadOnlyNotice library={library} /> : <UnsavedNotice onOpen={onOpen} />}
    </div>
  )
}
