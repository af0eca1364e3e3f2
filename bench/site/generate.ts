import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { libraryCalls } from '../../src/shared/contract/contract.ts'
import { plainText } from '../../src/shared/document/text.ts'
import { documentOf } from '../../src/shared/document/section.ts'
import { siteSettings } from '../../src/shared/model/site.ts'
import { noItemFields } from '../../src/shared/model/list.ts'
import type { ArticleId } from '../../src/shared/model/ids.ts'
import { libraryHandlers } from '../../src/main/library/handlers.ts'
import { createLibrary } from '../../src/main/library/open.ts'
import { transact } from '../../src/main/library/sql.ts'
import { generatedArticle } from '../library/corpus.ts'

const perTransaction = 1000
const related = 5
const authors = ['Ada Kim', 'Min Park', 'Ruth Pargeter', 'Anselm Keogh', 'Mira Sandoz']
const site = { title: 'Reviews', description: 'Reviews of films.', baseUrl: 'https://example.org/', perPage: 12 }

/** An input as the library's own functions take it. */
function parse(name: keyof typeof libraryCalls, input: unknown): never {
  return libraryCalls[name].input.parse(input) as never
}

/**
 * The same articles three times: as a library in which each has a list of five related ones, as a site of Hugo's and as one of
 * Eleventy's, with templates that show the same. All of it appears whole or not at all.
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
  for (const name of ['hugo/content/posts', 'hugo/layouts/_default', 'eleventy/posts', 'eleventy/_includes'])
    mkdirSync(join(making, name), { recursive: true })
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
        const page = `---\n${JSON.stringify(matter)}\n---\n\n${text}\n`
        writeFileSync(join(making, 'hugo/content/posts', `${slug}.md`), page)
        writeFileSync(join(making, 'eleventy/posts', `${slug}.md`), page)
      }
    })
    process.stderr.write(`\r${Math.min(articles, first + perTransaction)} of ${articles} articles `)
  }
  process.stderr.write('\n')
  calls['site:set-settings'](siteSettings.parse(site))
  library.close()
  writeHugo(join(making, 'hugo'))
  writeEleventy(join(making, 'eleventy'))
  renameSync(making, folder)
}

const frame = (body: string, title: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="/theme.css"></head><body><header><a href="/">Reviews</a></header><main>${body}</main><footer>Reviews of films.</footer></body></html>`

function writeHugo(folder: string): void {
  const shownRelated =
    '{{ $r := .Site.RegularPages.Related . | first 5 }}{{ with $r }}<nav><h2>Related news</h2><ol>{{ range . }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.author }} {{ .Date.Format "Jan 2, 2006" }}</li>{{ end }}</ol></nav>{{ end }}'
  writeFileSync(
    join(folder, 'config.json'),
    JSON.stringify({
      baseURL: 'https://example.org/',
      title: 'Reviews',
      paginate: 12,
      languageCode: 'en',
      taxonomies: { tag: 'tags', author: 'authors' },
    }),
  )
  writeFileSync(
    join(folder, 'layouts/_default/single.html'),
    frame(
      `<article><h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p><p>{{ .Params.author }} <time>{{ .Date.Format "January 2, 2006" }}</time></p>{{ .Content }}<ul>{{ range .Params.tags }}<li><a href="/tags/{{ . | urlize }}/">{{ . }}</a></li>{{ end }}</ul></article>${shownRelated}`,
      '{{ .Title }}',
    ),
  )
  const list =
    '<h1>{{ .Title }}</h1><ol>{{ range .Paginator.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Params.summary }}</p><p>{{ .Params.author }} {{ .Date.Format "Jan 2, 2006" }}</p></li>{{ end }}</ol>{{ if .Paginator.HasNext }}<a href="{{ .Paginator.Next.URL }}">Older</a>{{ end }}'
  writeFileSync(join(folder, 'layouts/_default/list.html'), frame(list, '{{ .Title }}'))
  writeFileSync(
    join(folder, 'layouts/index.html'),
    frame(list.replace('.Paginator.Pages', '(.Paginate .Site.RegularPages).Pages'), '{{ .Title }}'),
  )
  writeFileSync(
    join(folder, 'layouts/_default/terms.html'),
    frame('<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>', '{{ .Title }}'),
  )
}

function writeEleventy(folder: string): void {
  writeFileSync(
    join(folder, 'eleventy.config.js'),
    `export default config => {
  config.addCollection('paged', api => {
    const tags = new Map()
    const posts = api.getFilteredByGlob('posts/*.md').reverse()
    for (const post of posts) for (const tag of post.data.tags ?? []) tags.set(tag, [...(tags.get(tag) ?? []), post])
    return [...tags].flatMap(([tag, all]) => Array.from({ length: Math.ceil(all.length / 12) }, (_, i) => ({ tag, number: i + 1, posts: all.slice(i * 12, i * 12 + 12) })))
  })
  config.addFilter('related', (tags, posts, url) => { const found = []; for (const post of posts) { if (found.length === 5) break; if (post.url !== url && (post.data.tags ?? []).some(tag => tags.includes(tag))) found.push(post) } return found })
  return { dir: { output: '_site' } }
}
`,
  )
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, 'posts/posts.json'), JSON.stringify({ layout: 'post.liquid' }))
  writeFileSync(
    join(folder, '_includes/post.liquid'),
    frame(
      '<article><h1>{{ title | escape }}</h1><p>{{ summary | escape }}</p><p>{{ author }} <time>{{ page.date | date: "%B %d, %Y" }}</time></p>{{ content }}<ul>{% for tag in tags %}<li><a href="/tags/{{ tag | slugify }}/">{{ tag }}</a></li>{% endfor %}</ul></article><nav><h2>Related news</h2><ol>{% assign found = tags | related: collections.all, page.url %}{% for post in found %}<li><a href="{{ post.url }}">{{ post.data.title | escape }}</a> {{ post.data.author }}</li>{% endfor %}</ol></nav>',
      '{{ title | escape }}',
    ),
  )
  const cards =
    '<ol>{% for post in shown %}<li><a href="{{ post.url }}">{{ post.data.title | escape }}</a><p>{{ post.data.summary | escape }}</p><p>{{ post.data.author }}</p></li>{% endfor %}</ol>'
  writeFileSync(
    join(folder, 'index.liquid'),
    `${paged('collections.all', 12, '{% if pagination.pageNumber > 0 %}page/{{ pagination.pageNumber }}/{% endif %}index.html')}${frame(`{% assign shown = entry %}${cards}`, 'Reviews')}`,
  )
  writeFileSync(
    join(folder, 'tags.liquid'),
    `${paged('collections.paged', 1, 'tags/{{ entry.tag | slugify }}/{{ entry.number }}/index.html')}${frame(`{% assign shown = entry.posts %}${cards}`, '{{ entry.tag }}')}`,
  )
}

function paged(data: string, size: number, path: string): string {
  return `---\npagination:\n  data: ${data}\n  size: ${size}\n  alias: entry\npermalink: "${path}"\n---\n`
}
