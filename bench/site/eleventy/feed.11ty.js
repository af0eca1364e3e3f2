export const data = {
  pagination: { data: 'collections.feedGroups', size: 1, alias: 'group' },
  permalink: ({ group }) => `${group.url}feed.json`,
  eleventyExcludeFromCollections: true,
}

export function render({ group, base }) {
  const items = group.all.slice(0, 20).map(({ url, date, content, data: { id, title, summary, author, tags, language } }) => ({
    id: `urn:uuid:${id}`,
    url: base + encodeURI(url),
    title,
    ...(group.name === '' ? { content_html: content } : { content_text: summary }),
    summary,
    date_published: date.toISOString(),
    date_modified: date.toISOString(),
    authors: [{ name: author }],
    tags,
    language,
  }))
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: group.name === '' ? 'Reviews' : `Reviews: ${group.name}`,
    home_page_url: base + group.url,
    feed_url: `${base}${group.url}feed.json`,
    description: 'Reviews of films.',
    language: 'en',
    items,
  }
  return JSON.stringify(feed, null, 1)
}
