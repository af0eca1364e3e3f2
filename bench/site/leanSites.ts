import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Templates of Hugo and Eleventy that show of each article what a reader sees first, and nothing else of what Deckle's site has:
 * no feeds but Hugo's own, no data for search engines, no archives by year, no index for a search.
 */
export function writeLeanSites(hugo: string, eleventy: string): void {
  writeHugo(hugo)
  writeEleventy(eleventy)
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
