import type { LookPage } from '../../../shared/model/ownTheme.ts'
import type { Theme } from '../../render/page.ts'
import { languageOf } from '../../render/language.ts'
import { searchForm } from '../../render/site/searchIndex.ts'
import type { Card, SiteContext } from '../../render/site/frame.ts'
import {
  renderArticlePage,
  renderIndexPage,
  renderListingPage,
  renderMessagePage,
  renderSearchPage,
  type ArticlePage,
  type Paging,
} from '../../render/site/sitePages.ts'
import { siteWordsOf } from '../../render/site/siteWords.ts'
import { styledInside } from '../../render/site/styledInside.ts'
import { counted } from '../../render/words/words.ts'

/** What pages that are only looked at show: of a library, or of the sample where that is empty. */
export interface LookScene {
  readonly cards: readonly Card[]
  readonly paging: Paging
  readonly tags: readonly Readonly<{ name: string; path: string; count: number }>[]
  /** What its pages are made with, in a theme. `sources` are the templates as they were read. */
  readonly context: (theme: Theme, sources: Readonly<Record<string, string>>) => SiteContext
  /** The article that has the most of what themes show. */
  readonly article: () => Promise<ArticlePage>
}

/** One page of a scene, its style inside. Throws `unreadable-file` like all rendering. */
export async function renderLook(
  scene: LookScene,
  theme: Theme,
  sources: Readonly<Record<string, string>>,
  page: LookPage,
): Promise<string> {
  const article = page === 'article' ? await scene.article() : null
  const context = scene.context(theme, sources)
  return styledInside(article ? renderArticlePage(article, context) : otherPage(scene, context, page), theme.css)
}

function otherPage(scene: LookScene, context: SiteContext, page: LookPage): string {
  const { frame } = context
  const said = siteWordsOf(languageOf(frame.language).base)
  const { words } = said
  switch (page) {
    case 'tags': {
      const entries = scene.tags.map(tag => ({ ...tag, countText: counted(words.articles, tag.count, said.saidIn) }))
      return renderIndexPage({ kind: 'tags', path: 'tags/', title: words.tags, entries }, context)
    }
    case 'search':
      return renderSearchPage({ kind: 'search', path: 'search/', title: words.search }, searchForm('search/', 1, said), context)
    case 'missing': {
      const way = { label: words.home, url: './' }
      return renderMessagePage({ kind: 'missing', path: '', title: words.missing, text: words.missingText, way, extra: [] }, context)
    }
    default: {
      const { cards, paging } = scene
      const { title, description } = frame
      return renderListingPage({ kind: 'home', path: '', title, description, cards, paging, feeds: [] }, context)
    }
  }
}
