import type { Element, Nodes, Root } from 'hast'
import { attribute, elementsOf, findElement, hasClass, namesInclude, type HastParent } from './elements.ts'

/** Where the article is: `scope` holds it with its title and byline, `body` is its text. */
export type ArticleRoot = Readonly<{ scope: HastParent; body: HastParent; marked: boolean }>

const bodyNames =
  /^(?:e-content|entry-content|post-content|post-body|article-body|article-content|article__body|article__content|story-body|articlebody|post-entry|single-content|content-body|post__content|news_end|article_view|article-text|se-main-container|postviewarea|entry|newsct_article|dic_area|articleBodyContents|articeBody)$/iu

function isScope(element: Element): boolean {
  return (
    element.tagName === 'article' ||
    hasClass(element, 'h-entry') ||
    hasClass(element, 'hentry') ||
    /schema\.org\/(?:\w*Article|BlogPosting|Review)/u.test(attribute(element, 'itemType') ?? '')
  )
}

function isMain(element: Element): boolean {
  return element.tagName === 'main' || attribute(element, 'role') === 'main'
}

function isBody(element: Element): boolean {
  return /(?:articleBody|reviewBody)/u.test(attribute(element, 'itemProp') ?? '') || namesInclude(element, bodyNames)
}

/**
 * The article of a page: where the page says so (h-entry, article, main, articleBody, and the names that sites give
 * to such parts), as long as that holds most of the page's prose; otherwise the whole body.
 */
export function findArticleRoot(page: Root, skip: ReadonlySet<Nodes>, prose: (element: HastParent) => number): ArticleRoot {
  const whole: HastParent = findElement(page, e => e.tagName === 'body') ?? page
  const total = prose(whole)
  const elements = [...elementsOf(page, e => !skip.has(e))].filter(e => !skip.has(e))
  const half = (element: Element) => total > 0 && prose(element) >= total * 0.5
  const scope = elements.find(e => isScope(e) && half(e)) ?? elements.find(e => isMain(e) && half(e))
  const from: HastParent = scope ?? whole
  const inScope = scope ? [...elementsOf(scope, e => !skip.has(e))].filter(e => !skip.has(e)) : elements
  const all = prose(from)
  const body = inScope.findLast(e => isBody(e) && all > 0 && prose(e) >= all * 0.7)
  return { scope: from, body: body ?? from, marked: scope !== undefined || body !== undefined }
}
