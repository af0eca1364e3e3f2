const medium = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' })

export const data = { permalink: 'search/index.json', eleventyExcludeFromCollections: true }

export function render({ collections }) {
  return JSON.stringify(
    collections.posts.map(({ url, date, data: { title, summary, author, headings, tags } }) => ({
      path: url,
      title,
      standfirst: summary,
      details: `${author} · ${medium.format(date)}`,
      more: [...headings, ...tags].join(' '),
    })),
  )
}
