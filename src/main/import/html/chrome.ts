import type { Element, Nodes, Root } from 'hast'
import type { PageLines } from '../entries/pageLines.ts'
import { attribute, classesOf, elementsOf, findElement } from './elements.ts'

/**
 * What surrounds an article on a page. `chrome` is no text of it; `closed` is the part of that in which no list of
 * other articles is looked for either (comments look much like one).
 */
export type Chrome = Readonly<{ chrome: Set<Nodes>; closed: Set<Nodes> }>

const prefix =
  '(?:site|page|main|global|top|bottom|primary|secondary|post|entry|article|single|blog|mobile|header|footer|jp|wp|block|c|l|js|is)-'
const suffix =
  '-(?:wrapper|wrap|container|area|box|bar|section|list|links?|buttons?|btns?|menu|widget|widgets|inner|block|module|group|panel|content|form|icons?|nav|notice|inline|embed|embedded|signup|sign-up|prompt|callout|cta|footer|header|wide|overlay|modal|popup|title|heading)'
const named = (words: string) => new RegExp(`^(?:${prefix})*(?:${words})(?:${suffix})*$`, 'u')

const closedNames = named(
  'nav|navbar|navigation|menu|gnb|lnb|snb|breadcrumbs?|masthead|skip-link|skip-to-content|toolbar|topbar|' +
    'comments?|comment-list|commentlist|respond|reply|disqus|disqus-thread|fb-comments|discussion|' +
    'cookies?|cookie-consent|cookie-law|cookie-notice|consent|gdpr|onetrust.*|login|log-in|signin|sign-in|register|' +
    'search|searchform|search-form|language-switcher|lang-switcher|site-header|u-header',
)
const chromeNames = named(
  'sidebar|widget|widget-area|complementary|share|sharing|sharedaddy|shares|social|social-media|sns|addtoany|share-buttons|' +
    'newsletter|subscribe|subscription|sign-up|signup|mailing-list|call-to-action|cta|paywall|' +
    'ad|ads|advert|adverts|advertisement|advertising|adsense|adsbygoogle|ad-slot|ad-unit|sponsor|sponsored|promo|promotion|banner|taboola|outbrain|' +
    'popup|modal|lightbox|toast|pagination|pager|post-navigation|nav-links|prev-next|page-links|' +
    'screen-reader-text|sr-only|visually-hidden|visuallyhidden|print-only|printfriendly|' +
    'author-box|author-bio|about-author|author-info|author-card|entry-meta|post-meta|article-meta|meta-data|byline-meta|' +
    'tags|tag-list|tag-links|cat-links|post-tags|entry-footer|post-footer|article-footer|site-footer|colophon|footer|copyright|' +
    'related|related-posts|relatedposts|related-articles|related-news|related-content|recommended|recommendations|popular|popular-posts|trending|most-read|read-next|more-stories|' +
    'likes|like-button|reactions|rating-widget|toc|table-of-contents|back-to-top|scroll-to-top|gotop|audio-player|reading-time|view-count|edit-link',
)

function namesOf(element: Element): string[] {
  return [...classesOf(element), attribute(element, 'id') ?? ''].map(name =>
    name
      .replaceAll(/([a-z])([A-Z])/gu, '$1-$2')
      .replaceAll(/[_]+|-{2,}/gu, '-')
      .toLowerCase(),
  )
}

/** Whether an element is a box of other articles, by the names that sites give to such boxes. */
export function isRelatedBox(element: Element): boolean {
  return namesOf(element).some(name => /related|recommend|most-read|read-next|more-stories/u.test(name))
}

const roles = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'complementary',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
  'toolbar',
])

/** Finds it by elements, roles and the names that sites give to such parts. What holds much of the page's prose is never chrome. */
export function findChrome(page: Root, lines: PageLines, prose: (element: Element) => number, total: number): Chrome {
  const chrome = new Set<Nodes>()
  const closed = new Set<Nodes>()
  const headings = [...elementsOf(page)].filter(e => e.tagName === 'h1')
  const inArticle = new Set<Nodes>()
  for (const e of elementsOf(page))
    if (e.tagName === 'article' || e.tagName === 'main') for (const inner of elementsOf(e)) inArticle.add(inner)

  const holdsTitle = (element: Element) => headings.length === 1 && findElement(element, e => e.tagName === 'h1') !== null
  const kindOf = (element: Element): 'closed' | 'chrome' | null => {
    const { tagName } = element
    const names = namesOf(element)
    if (tagName === 'nav')
      return names.some(name => /relat|recommend|latest|popular/u.test(name)) || attribute(element, 'dataList') !== null
        ? 'chrome'
        : 'closed'
    if (names.some(name => closedNames.test(name))) return 'closed'
    if (tagName === 'dialog' || tagName === 'search') return 'closed'
    if (tagName === 'header') return findElement(element, e => e.tagName === 'nav') && !inArticle.has(element) ? 'closed' : null
    const role = attribute(element, 'role')
    if (role !== null && roles.has(role)) return role === 'complementary' || role === 'contentinfo' ? 'chrome' : 'closed'
    if (tagName === 'footer') return 'chrome'
    if (tagName === 'aside')
      return inArticle.has(element) && prose(element) > 0 && !names.some(name => chromeNames.test(name)) ? null : 'chrome'
    return names.some(name => chromeNames.test(name)) ? 'chrome' : null
  }
  const visit = (element: Element) => {
    const kind = element.tagName === 'body' || element.tagName === 'html' || element.tagName === 'main' ? null : kindOf(element)
    const [start, end] = lines.ranges.get(element) ?? [0, 0]
    const inline = start === end && element.tagName === 'span'
    if (kind && !holdsTitle(element) && prose(element) <= total * 0.4) {
      chrome.add(element)
      if (kind === 'closed') closed.add(element)
      return
    }
    if (inline) return
    for (const child of element.children) if (child.type === 'element') visit(child)
  }
  for (const child of page.children) if (child.type === 'element') visit(child)
  return { chrome, closed }
}
