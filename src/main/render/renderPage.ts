import { articleHead } from './head.ts'
import type { Page } from './page.ts'
import { scopeOf, textId } from './scope.ts'
import { articleVariables, noLinks, safe } from './theme/articleVariables.ts'
import { rootAttributes } from './theme/themeStyle.ts'

/**
 * One article as a whole HTML document that needs nothing else: no script, no network, its style sheet inside. The text is
 * escaped by the serialiser, and what templates put out by their own escaping. `shared/document/marks.ts` says which marks it
 * carries, so that import gives the same article back; what has no visible place on a page (slug, status, views) is in
 * `<meta name="deckle:…">`.
 *
 * The same page gives the same bytes, whatever the locale and the time zone of the computer. Throws `bad-request` if a section
 * is not in the document's grammar, `unreadable-file` if the theme's templates are broken.
 */
export function renderPage(page: Page): string {
  const { theme } = page
  const scope = scopeOf(page, true)
  const article = articleVariables(scope, noLinks)
  const head = safe(articleHead(scope, { css: theme.css, generator: page.generator }))
  return theme.templates.render('article', {
    site: null,
    theme: { name: theme.name, options: theme.options },
    page: {
      kind: 'article',
      head_html: head,
      attributes_html: rootAttributes(scope.language, theme.options),
      skip: { text: scope.words.skip, language: scope.saidIn },
      text_id: textId,
      title: article.title,
    },
    article,
  })
}
