import type { ArticleId, ListId } from '../../../shared/model/ids.ts'
import type { ArticleMaker } from './ArticleMaker.ts'
import { print, printOf } from './print.ts'
import type { SiteArticle, SiteModel } from './SiteModel.ts'

type ListedModel = Readonly<{ byId: Pick<SiteModel['byId'], 'get'>; listsById: SiteModel['listsById'] }>

/** What reading lists show: themselves, and what their articles on the site say of themselves. Each is looked at once. */
export class ListPrints {
  readonly #model: ListedModel
  readonly #maker: ArticleMaker
  readonly #lists = new Map<string, string>()
  readonly #pages = new Map<SiteArticle, Promise<string>>()
  readonly #facts = new Map<ArticleId, string>()

  constructor(model: ListedModel, maker: ArticleMaker) {
    this.#model = model
    this.#maker = maker
  }

  /** Of a list by itself. */
  byItself(id: ListId): string {
    const known = this.#lists.get(id)
    if (known !== undefined) return known
    const list = this.#model.listsById.get(id)
    const found = list ? print(`${list.print}\n${list.articles.map(article => this.#factsOf(article)).join('\n')}`) : ''
    this.#lists.set(id, found)
    return found
  }

  /** Of all lists on an article's page. Those that are another there have to be opened. */
  onPage(article: SiteArticle): Promise<string> {
    const known = this.#pages.get(article) ?? this.#onPage(article)
    this.#pages.set(article, known)
    return known
  }

  /** Of the lists of several articles, as their feed shows them. */
  async ofFeed(articles: readonly SiteArticle[]): Promise<string> {
    const prints: string[] = []
    for (const article of articles) prints.push(await this.onPage(article))
    return printOf(prints)
  }

  async #onPage({ source }: SiteArticle): Promise<string> {
    const prints: string[] = []
    for (const { listId } of source.lists) {
      const list = this.#model.listsById.get(listId)
      const own = list && list.kind !== 'manual' && (list.kind === 'relative' || list.articles.includes(source.id))
      prints.push(own ? await this.#opened(listId, source.id) : this.byItself(listId))
    }
    return print(prints.join())
  }

  async #opened(id: ListId, page: ArticleId): Promise<string> {
    const { name, items, settings } = await this.#maker.list(id, page)
    const paths = items.map(({ articleId }) => (articleId === null ? '' : this.#model.byId.get(articleId)?.address.path))
    return printOf([name, settings, items.map(({ articleId, shown }) => [articleId, shown]), paths])
  }

  #factsOf(id: ArticleId): string {
    const known = this.#facts.get(id)
    if (known !== undefined) return known
    const article = this.#model.byId.get(id)
    const said = article ? factsOf(article) : ''
    this.#facts.set(id, said)
    return said
  }
}

function factsOf({ source: { header }, address }: SiteArticle): string {
  const { title, author, publishedAt, views, viewsAt, canonicalUrl, language, cover } = header
  return [address.path, title, author, publishedAt, views, viewsAt, canonicalUrl, language, cover?.asset, cover?.alt].join('\n')
}
