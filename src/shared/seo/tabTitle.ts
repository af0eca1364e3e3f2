/**
 * As much as tabs, bookmarks and search results show: 70 characters, escapes counted as checkers do. The whole title is in the
 * heading and in what is shared. A site's name comes after it where there is room for both.
 */
export function tabTitle(title: string, siteTitle: string): string {
  const both = siteTitle && siteTitle !== title ? `${title} · ${siteTitle}` : title
  const whole = written(both) <= room ? both : title
  if (written(whole) <= room) return whole
  const cut = whole.slice(0, room - 4 * escapesIn(whole.slice(0, room)) - 1)
  const lastWord = cut.search(/\s+\S*$/u)
  return `${lastWord > cut.length / 2 ? cut.slice(0, lastWord) : cut.replace(/[\uD800-\uDBFF]$/, '')}…`
}

const room = 70
const escapesIn = (text: string): number => text.match(/[<>&]/g)?.length ?? 0
const written = (text: string): number => text.length + 4 * escapesIn(text)
