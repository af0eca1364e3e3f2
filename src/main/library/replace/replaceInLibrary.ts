import { v7 as uuid } from 'uuid'
import type { JobControl, LibraryAccess } from '../../../shared/contract/access.ts'
import { batchId } from '../../../shared/model/batch.ts'
import { sectionJson } from '../../../shared/document/section.ts'
import type { ArticleId, SectionId } from '../../../shared/model/ids.ts'
import type { Replaced, ReplaceRequest, ReplaceUndone, ReplaceWrite } from '../../../shared/model/replacement.ts'
import { expandReplacement } from '../../../shared/replace/findPattern.ts'
import { editText, withEdits, type TextEdit } from '../../../shared/replace/sectionTexts.ts'
import type { Db } from '../sql.ts'
import { readTexts, sectionNode, type ArticleText, type ArticleTexts } from './articleTexts.ts'
import { matchesIn } from './findInLibrary.ts'
import { TextMatcher } from './TextMatcher.ts'
import { phrase } from '../../../shared/words/phrase.ts'

/** So many articles go to the library at once; it writes as many of them as take no time that anyone notices. */
const slice = 8

type Ready = ReplaceWrite['articles'][number]
type Edited = Ready & { readonly hits: number }

/**
 * Replaces the chosen places, a few articles at a time, each as a new revision, all of them as one step to undo. What
 * has changed since it was looked through is left alone and named. When it is cancelled, what is done stays done.
 */
export async function replaceInLibrary(
  db: Db,
  { call }: Pick<LibraryAccess, 'call'>,
  request: ReplaceRequest,
  { signal, progress }: JobControl,
): Promise<Replaced> {
  const matcher = new TextMatcher(request.query)
  const batch = batchId.parse(uuid())
  const titles = new Map<ArticleId, string>()
  const done = { articles: 0, hits: 0, skipped: [] as ArticleId[] }
  const total = request.choices.length
  let next = 0
  while (next < total && !signal.aborted) {
    progress(phrase('Replacing'), next, total)
    const ready: Edited[] = []
    for (; next < total && ready.length < slice; next += 1) {
      const choice = request.choices[next]
      if (!choice) continue
      const article = db.transaction(() => readTexts(db, choice.id))()
      titles.set(choice.id, article?.title ?? '')
      const edited =
        article?.version === choice.version ? editArticle(db, article, matcher, request, choice.hits && new Set(choice.hits)) : null
      if (edited) ready.push(edited)
      else done.skipped.push(choice.id)
    }
    for (let rest = ready; rest.length > 0;) {
      const articles = rest.map(({ id, baseVersion, header, sections }) => ({ id, baseVersion, header, sections }))
      const written = await call('replace:write', { batch, find: request.query.text, with: request.with, articles })
      const handled = rest.slice(0, written.handled).filter(({ id }) => !written.skipped.includes(id))
      done.articles += handled.length
      done.hits += handled.reduce((sum, { hits }) => sum + hits, 0)
      done.skipped.push(...written.skipped)
      rest = rest.slice(written.handled)
    }
  }
  const skipped = done.skipped.map(id => ({ id, title: titles.get(id) ?? '' }))
  return { ...done, skipped, batch: done.articles > 0 ? batch : null, stopped: next < total }
}

/** What of an article changes, or null where the chosen places are not there; null chooses all. */
function editArticle(
  db: Db,
  article: ArticleTexts,
  matcher: TextMatcher,
  { query, parts, with: replacement }: ReplaceRequest,
  chosen: ReadonlySet<number> | null,
): Edited | null {
  let number = 0
  let hits = 0
  const edits = new Map<ArticleText, TextEdit[]>()
  for (const { text, matches } of matchesIn(db, article, matcher, parts))
    for (const match of matches) {
      if (chosen?.has(number) ?? true) {
        hits += 1
        const edit = { from: match.from, to: match.to, text: expandReplacement(replacement, query.regex, match) }
        edits.set(text, [...(edits.get(text) ?? []), edit])
      }
      number += 1
    }
  if (hits === 0 || (chosen && hits < chosen.size)) return null
  const header: Ready['header'] = {}
  const bySection = new Map<SectionId, Map<number, TextEdit[]>>()
  for (const [text, own] of edits) {
    if (text.part === 'title') header.title = editText(article.title, own).replaceAll(/\s*\n\s*/gu, ' ')
    else if (text.part === 'standfirst') header.standfirst = editText(article.standfirst, own)
    else if (text.section) {
      const ofSection = bySection.get(text.section.id) ?? new Map<number, TextEdit[]>()
      bySection.set(text.section.id, ofSection.set(text.number, own))
    }
  }
  const sections = article.sections.flatMap(section => {
    const own = bySection.get(section.id)
    return own ? [sectionJson(withEdits(sectionNode(db, section), at => own.get(at) ?? []))] : []
  })
  return { id: article.id, baseVersion: article.version, header, sections, hits }
}

/** Takes a replacement back, a few articles at a time. Throws `not-found` when it was taken back already, or is too old. */
export async function undoReplacement(
  { call }: Pick<LibraryAccess, 'call'>,
  batch: Replaced['batch'],
  { signal, progress }: JobControl,
): Promise<ReplaceUndone> {
  const done = { articles: 0, kept: 0 }
  for (;;) {
    const { articles, kept, left } = await call('replace:take-back', { batch: batchId.parse(batch) })
    done.articles += articles.length
    done.kept += kept
    progress(phrase('Taking back'), done.articles, done.articles + left)
    if (left === 0 || signal.aborted) return { ...done, stopped: left > 0 }
  }
}
