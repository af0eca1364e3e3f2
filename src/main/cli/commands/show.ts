import type { LibraryAccess } from '../../../shared/contract/access.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Article } from '../../../shared/model/article.ts'
import type { ReadingList } from '../../../shared/model/list.ts'
import type { Options } from '../options.ts'
import { printJson, printLine, printable } from '../output.ts'
import { withLibrary } from '../withLibrary.ts'

type ShownList = Readonly<{ name: string; list: ReadingList }>

/** `deckle show ID|SLUG`: one article, whole but for its text. */
export async function show(options: Options): Promise<void> {
  const key = options.operands[0]
  if (!key) throw new AppError('bad-request', 'Say which article to show: "deckle show ID" or "deckle show SLUG".')
  await withLibrary(options, 'read', async access => {
    const article = await access.call('article:find', { key })
    const lists = await attachedLists(access, article)
    if (options.json) printJson(articleJson(article, lists))
    else printArticle(article, lists)
  })
}

async function attachedLists(access: LibraryAccess, { id }: Article): Promise<ShownList[]> {
  return (await access.call('article:lists', { id })).map(({ heading, list }) => ({ name: heading, list }))
}

/** The documented form of an article on the command line: dates are ISO 8601, what is not known is null. */
function articleJson({ id, header, sections, words }: Article, lists: readonly ShownList[]) {
  return {
    id,
    slug: header.slug,
    title: header.title,
    standfirst: header.standfirst,
    status: header.status,
    language: header.language,
    author: header.author || null,
    publishedAt: header.publishedAt,
    views: header.views,
    tags: header.tags,
    subject: header.subject,
    rating: header.rating,
    description: header.description,
    canonicalUrl: header.canonicalUrl || null,
    sharing: header.sharing ?? null,
    words,
    sections: sections.map(section => ({ id: section.id, kind: section.kind, heading: section.heading, words: section.words })),
    lists: lists.map(({ name, list }) => ({ name, items: list.items.map(listItemJson) })),
  }
}

/** The documented form of a list item: what people see, and the article that it points to. */
export function listItemJson({ articleId, shown }: ReadingList['items'][number]) {
  const { title, author, date, views, url } = shown
  return { title, author, date, views, url, articleId }
}

function printArticle({ id, header, sections, words }: Article, lists: readonly ShownList[]): void {
  printLine(printable(header.title) || 'Untitled')
  if (header.standfirst) printLine(printable(header.standfirst))
  printLine()
  const facts = {
    id,
    slug: header.slug,
    status: header.status,
    language: header.language,
    author: header.author,
    published: header.publishedAt,
    views: header.views,
  }
  for (const [name, value] of Object.entries(facts))
    if (value !== null && value !== '') printLine(`${name.padEnd(10)} ${printable(String(value))}`)
  if (header.tags.length > 0) printLine(`tags       ${printable(header.tags.join(', '))}`)
  if (header.subject)
    printLine(`subject    ${printable([header.subject.name, ...header.subject.creators, header.subject.year].filter(Boolean).join(', '))}`)
  if (header.rating) printLine(`rating     ${header.rating.value} of ${header.rating.best}`)
  printLine(`words      ${words}`)
  printLine()
  for (const section of sections)
    printLine(`${String(section.words).padStart(6)}  ${section.heading === null ? '(opening)' : printable(section.heading)}`)
  for (const { name, list } of lists) {
    printLine()
    printLine(printable(name))
    for (const { shown } of list.items) {
      const details = [shown.author, shown.date, shown.views === null ? null : `${shown.views} views`].filter(Boolean).join(' · ')
      printLine(`  ${printable(shown.title)}${details ? `  (${printable(details)})` : ''}`)
    }
  }
}
