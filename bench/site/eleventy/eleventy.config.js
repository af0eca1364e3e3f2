// The same pages and feeds as the others in the benchmark: `groups` are what articles have in common, gathered once.
const perPage = 12
const newest = 20

const day = date => date.toISOString().slice(0, 10)
const addressed = (folder, slug, found) => found.map(({ name, all }) => ({ name, all, url: `/${folder}/${slug(name)}/` }))

export default config => {
  const medium = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' })
  const long = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' })
  const slug = config.getFilter('slugify')
  let kept
  const gathered = api => {
    if (kept) return kept
    const posts = api.getFilteredByGlob('posts/*.md').toReversed()
    const groups = namesOf => {
      const found = new Map()
      for (const post of posts)
        for (const name of namesOf(post.data)) {
          const group = found.get(name)
          if (group) group.push(post)
          else found.set(name, [post])
        }
      return [...found].map(([name, all]) => ({ name, all })).sort((a, b) => (a.name < b.name ? -1 : 1))
    }
    const tags = addressed('tags', slug, groups(data => data.tags))
    const authors = addressed('authors', slug, groups(data => [data.author]))
    const years = addressed('years', slug, groups(data => data.years))
    const subjects = posts.map(post => ({ name: post.data.subject.name, all: [post], url: post.url })).sort((a, b) => (a.name < b.name ? -1 : 1))
    kept = { posts, tags, authors, years, subjects, bySlug: new Map(posts.map(post => [post.fileSlug, post])) }
    return kept
  }
  config.on('eleventy.before', () => (kept = undefined))
  const collection = (name, of) => config.addCollection(name, api => of(gathered(api)))
  collection('posts', ({ posts }) => posts)
  collection('tagFeeds', ({ tags }) => tags)
  collection('feedGroups', ({ posts, tags }) => [{ name: '', url: '/', all: posts }, ...tags])
  collection('groupPages', ({ tags, authors, years }) =>
    [...tags, ...authors, ...years].flatMap(({ name, all, url }) => {
      const count = Math.ceil(all.length / perPage)
      const address = number => (number === 1 ? url : `${url}page/${number}/`)
      return Array.from({ length: count }, (_, i) => ({
        name,
        count,
        number: i + 1,
        url: address(i + 1),
        newer: i > 0 ? address(i) : null,
        older: i + 1 < count ? address(i + 2) : null,
        posts: all.slice(i * perPage, (i + 1) * perPage),
      }))
    }),
  )
  collection('indexes', ({ tags, authors, years, subjects }) =>
    Object.entries({ tags, authors, years, subjects }).map(([name, entries]) => ({ title: name[0].toUpperCase() + name.slice(1), name, entries })),
  )
  config.addFilter('day', day)
  config.addFilter('moment', date => date.toISOString())
  config.addFilter('rfc822', date => date.toUTCString())
  config.addFilter('medium', date => medium.format(date))
  config.addFilter('long', date => long.format(date))
  config.addFilter('newest', posts => posts.slice(0, newest))
  config.addFilter('minutes', words => Math.max(1, Math.round(words / 240)))
  config.addFilter('script', data => JSON.stringify(data).replaceAll('<', '\\u003c'))
  config.addFilter('listed', slugs => slugs.flatMap(one => kept.bySlug.get(one) ?? []))
  config.addFilter('beside', (posts, url, way) => posts[positions(posts).get(url) + way])
  config.addFilter('reviewData', (name, base, url, date, description, author, keywords, language, words, subject, rating) => ({
    '@context': 'https://schema.org',
    '@type': 'Review',
    name,
    url: base + encodeURI(url),
    description,
    author: { '@type': 'Person', name: author },
    datePublished: day(date),
    keywords,
    inLanguage: language,
    wordCount: words,
    itemReviewed: {
      '@type': subject.type,
      name: subject.name,
      datePublished: String(subject.year),
      director: [{ '@type': 'Person', name: subject.creator }],
    },
    reviewRating: { '@type': 'Rating', ratingValue: rating, bestRating: 5, worstRating: 0.5 },
  }))
  config.addFilter('listData', posts => ({
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name: 'Related news',
    numberOfItems: posts.length,
    itemListElement: posts.map(({ url, data, date }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      item: { '@type': 'Article', name: data.title, url: data.base + encodeURI(url), author: { '@type': 'Person', name: data.author }, datePublished: day(date) },
    })),
  }))
  config.addPassthroughCopy('theme')
  config.addPassthroughCopy('search/search.js')
  return { dir: { output: '_site' } }
}

const known = new WeakMap()

function positions(posts) {
  let found = known.get(posts)
  if (!found) known.set(posts, (found = new Map(posts.map(({ url }, i) => [url, i]))))
  return found
}
