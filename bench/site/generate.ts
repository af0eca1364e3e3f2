import { copyFileSync, cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { libraryCalls } from '../../src/shared/contract/contract.ts'
import { countWords, plainText } from '../../src/shared/document/text.ts'
import { documentOf } from '../../src/shared/document/section.ts'
import { siteSettings } from '../../src/shared/model/site.ts'
import { noItemFields } from '../../src/shared/model/list.ts'
import type { ArticleId } from '../../src/shared/model/ids.ts'
import { libraryHandlers } from '../../src/main/library/handlers.ts'
import { createLibrary } from '../../src/main/library/file/open.ts'
import { transact } from '../../src/main/library/sql.ts'
import { generatedArticle } from '../library/corpus.ts'
import { writeLeanSites } from './leanSites.ts'

// As seen from `out/bench`, where the benchmark is one file.
const templates = join(import.meta.dirname, '../../bench/site')
const resources = join(import.meta.dirname, '../../resources')

const perTransaction = 1000
const related = 5
const authors = ['Ada Kim', 'Min Park', 'Ruth Pargeter', 'Anselm Keogh', 'Mira Sandoz']
const site = { title: 'Reviews', description: 'Reviews of films.', baseUrl: 'https://example.org/', perPage: 12 }

/** An input as the library's own functions take it. */
function parse(name: keyof typeof libraryCalls, input: unknown): never {
  return libraryCalls[name].input.parse(input) as never
}

/**
 * The same articles as a library in which each has a list of five related ones, and as sites of Hugo's and of Eleventy's: with
 * templates that write what Deckle's site has (`hugo`, `eleventy`), and with lean ones. All of it appears whole or not at all.
 */
export function generateSites(folder: string, articles: number): void {
  const making = `${folder}.making`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(dirname(folder), { recursive: true })
  const library = createLibrary(join(making, 'library'))
  const { db } = library
  db.pragma('synchronous = OFF')
  db.pragma('cache_size = -400000')
  const calls = libraryHandlers(library)
  const ids: ArticleId[] = []
  for (const name of ['hugo', 'eleventy']) cpSync(join(templates, name), join(making, name), { recursive: true })
  for (const name of ['hugo-lean/content/posts', 'hugo-lean/layouts/_default', 'eleventy-lean/posts', 'eleventy-lean/_includes'])
    mkdirSync(join(making, name), { recursive: true })
  const slugs: string[] = []
  for (let first = 0; first < articles; first += perTransaction) {
    transact(db, () => {
      for (let number = first; number < Math.min(articles, first + perTransaction); number += 1) {
        const { header, sections } = generatedArticle(number)
        const author = authors[number % authors.length] ?? ''
        const { id, slug } = calls['article:add'](
          parse('article:add', { header: { ...header, author, status: 'published' }, sections, lists: [] }),
        )
        ids.push(id)
        const list = calls['list:create']({ name: 'Related news' }) as { id: never }
        const items = Array.from({ length: Math.min(related, number) }, (_, i) => ({
          articleId: ids[number - 1 - i] ?? null,
          own: noItemFields,
        }))
        if (items.length > 0) calls['list:add-items'](parse('list:add-items', { id: list.id, items, at: null }))
        calls['article:set-lists'](parse('article:set-lists', { id, lists: [{ listId: list.id, heading: null }] }))
        const text = documentOf(sections)
          .children.map(section =>
            section.children
              .map(block => (block.type.name === 'sectionHeading' ? `## ${plainText(block)}` : plainText(block)))
              .join('\n\n'),
          )
          .join('\n\n')
        const matter = { title: header.title, date: header.publishedAt, tags: header.tags, author, summary: header.standfirst }
        const [creator = ''] = header.subject.creators
        const more = {
          id,
          language: header.language,
          years: [header.publishedAt.slice(0, 4)],
          subject: { type: header.subject.type, name: header.subject.name, year: header.subject.year, creator },
          rating: header.rating.value,
          words: countWords(text),
          headings: text.split('\n').flatMap(line => (line.startsWith('## ') ? [line.slice(3)] : [])),
          related: slugs.slice(-related).toReversed(),
        }
        slugs.push(slug)
        for (const [place, said] of [
          ['hugo/content', { ...matter, ...more, authors: [author] }],
          ['eleventy', { ...matter, ...more }],
          ['hugo-lean/content', matter],
          ['eleventy-lean', matter],
        ] as const)
          writeFileSync(join(making, place, 'posts', `${slug}.md`), `---\n${JSON.stringify(said)}\n---\n\n${text}\n`)
      }
    })
    process.stderr.write(`\r${Math.min(articles, first + perTransaction)} of ${articles} articles `)
  }
  process.stderr.write('\n')
  calls['site:set-settings'](siteSettings.parse(site))
  library.close()
  // Where each takes as they are what Deckle takes as it is: the style sheet, and the script that works the search.
  for (const place of ['hugo/static', 'eleventy']) {
    mkdirSync(join(making, place, 'theme'), { recursive: true })
    mkdirSync(join(making, place, 'search'), { recursive: true })
    copyFileSync(join(resources, 'themes/essay/theme.css'), join(making, place, 'theme/theme.css'))
    copyFileSync(join(resources, 'site/search.js'), join(making, place, 'search/search.js'))
  }
  writeLeanSites(join(making, 'hugo-lean'), join(making, 'eleventy-lean'))
  renameSync(making, folder)
}
