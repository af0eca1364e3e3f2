import type { FetchedPicture } from '../../../shared/model/fetchedPicture.ts'
import { told } from '../../../shared/words/tell.ts'
import { AppError } from '../../../shared/errors.ts'
import type { ArticleSession } from '../session/ArticleSession.ts'
import { findMarkers, placePictures } from './pictureMarkers.ts'
import { t } from '../../words/t.ts'

/** Fetches pictures of the web into the library. */
export type FetchPictures = (urls: readonly string[]) => Promise<readonly FetchedPicture[]>

/** Fetches the pictures for which links stand in the article, and puts them in their places; what could not be had stays a link. */
export async function fetchPictures(session: ArticleSession, fetch: FetchPictures): Promise<void> {
  const { editor, host } = session
  const urls = [...new Set(findMarkers(editor.state.doc).map(({ url }) => url))]
  if (urls.length === 0) return host.announce(t('No link stands for a picture here.'))
  try {
    const fetched = await fetch(urls)
    const had = new Map(fetched.flatMap(({ url, asset }) => (asset ? [[url, asset] as const] : [])))
    // What was written meanwhile stays: the links are looked for anew.
    const tr = had.size > 0 && !session.readOnly.get() ? placePictures(editor.state, had) : null
    if (tr) editor.view.dispatch(tr)
    host.announce(outcome(had.size, fetched))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    host.announce(told(error))
  }
  return undefined
}

function outcome(had: number, fetched: readonly FetchedPicture[]): string {
  const problems = fetched.flatMap(({ problem }) => problem ?? [])
  const said = t('{count, plural, =0 {No picture was fetched.} one {# picture is in.} other {# pictures are in.}}', { count: had })
  if (problems.length === 0) return said
  const stayed = t('{count, plural, one {# stays a link} other {# stay links}}: {problem}', {
    count: problems.length,
    problem: t(problems[0] ?? ''),
  })
  return `${said} ${stayed}`
}
