import type { JobControl, LibraryAccess } from '../../../shared/contract/access.ts'
import type { Output, Parsed } from '../../../shared/contract/contract.ts'
import { checkArticle, sectionAt, stopsPublication, type ArticleFindings } from '../../../shared/checklist/checkArticle.ts'
import { documentOf } from '../../../shared/document/section.ts'
import { phrase } from '../../../shared/words/phrase.ts'
import { proceed } from '../exportEach.ts'

/** So many articles are named with what is found in them. */
const mostArticles = 200

/** What is to be looked at before the articles of a site are published. Throws `cancelled`. */
export async function checkSite(
  access: LibraryAccess,
  { statuses, pages, onlyWhatStops }: Parsed<'site:check'>,
  job: JobControl,
): Promise<Output<'site:check'>> {
  const all = (await access.call('site:outline', { statuses, pages })).articles.map(({ id }) => id)
  // What stops a publication is found in the search's index; only then is the article read.
  const ids = onlyWhatStops ? (await access.call('site:unfinished', { statuses, pages })).map(({ id }) => id) : all
  const there = new Set((await access.call('article:titles')).ids.split('\n'))
  const articles: ArticleFindings[] = []
  let found = 0
  for (const [index, id] of ids.entries()) {
    proceed(job)
    if (index % 20 === 0) job.progress(phrase('Looking through the articles'), index, ids.length)
    const { header, sections } = await access.call('article:open', { id })
    const doc = documentOf(sections)
    const findings = checkArticle(header, doc, linked => there.has(linked))
      .filter(finding => !onlyWhatStops || stopsPublication(finding))
      .map(finding => ({ ...finding, section: finding.place && sectionAt(doc, finding.place.from) }))
    if (findings.length === 0) continue
    found += 1
    if (articles.length < mostArticles) articles.push({ id, title: header.title, findings })
  }
  return { checked: all.length, found, articles }
}
