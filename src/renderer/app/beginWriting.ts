import type { ArticleSession } from '../editor/session/ArticleSession.ts'

/** Puts the cursor where one would go on: into an empty title, else at the end of the text. */
export function beginWriting(session: ArticleSession): void {
  // The page is drawn in the next frame.
  requestAnimationFrame(() => {
    if (session.header.get().title.trim() === '') session.host.focusTitle()
    else session.focusBody('end')
  })
}
