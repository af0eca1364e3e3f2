import type { LibraryAccess } from '../../../shared/contract/access.ts'
import type { AssetId } from '../../../shared/model/ids.ts'
import { ArticleMaker } from '../site/ArticleMaker.ts'
import { siteFrame, waysOf } from '../site/siteFrame.ts'
import { siteModel, statusesOf, type SiteArticle, type SiteModel } from '../site/SiteModel.ts'
import type { LookScene } from './LookScene.ts'
import { sampleScene } from './sampleScene.ts'

/** So many articles are looked through for the one that shows a theme best. */
const lookedThrough = 200

/** The site of a library, to be looked at. `addressOf` says where its pictures are. */
export async function libraryScene(access: LibraryAccess, addressOf: (id: AssetId) => string): Promise<LookScene> {
  const settings = await access.call('site:settings')
  const { pages, perPage } = settings
  const statuses = statusesOf(settings)
  const asked = await access.call('site:outline', { statuses: statuses && [...statuses], pages })
  // A site of drafts alone is still to be looked at.
  const outline = asked.articles.length > 0 ? asked : await access.call('site:outline', { statuses: null, pages })
  const model = siteModel(outline, settings)
  const all = model.articles.length > 0 ? model.articles : model.alone
  const shown = all
    .slice(0, lookedThrough)
    .reduce<SiteArticle | null>((best, each) => (best && worth(best) >= worth(each) ? best : each), null)
  if (!shown) return sampleScene

  const makerOf = (frame: ReturnType<typeof siteFrame>, templates: Readonly<Record<string, string>>) =>
    new ArticleMaker(access, { frame, templates, ways: waysOf(model), assets: outline.assets, search: null, typefaces: '', staged: '' })
  const frameOf = (
    themeName: string,
    options: Parameters<LookScene['context']>[0]['options'],
    templates: Readonly<Record<string, string>>,
  ) => siteFrame({ settings, model, themeName, options, templates, generator: 'Deckle' })
  return {
    cards: all.slice(0, perPage).map(({ card }) => card),
    paging: { number: 1, count: Math.max(1, Math.ceil(all.length / perPage)), newer: null, older: all.length > perPage ? 'page/2/' : null },
    tags: model.tags.map(({ name, address, articles }) => ({ name, path: address.path, count: articles.length })),
    context: ({ name, options, templates }, sources) => {
      const { context } = makerOf(frameOf(name, options, sources), sources)
      const { pictures } = context
      return {
        ...context,
        templates,
        pictureAt: id => {
          const extent = pictures.get(id)
          return extent ? { src: addressOf(id), ...extent } : null
        },
      }
    },
    article: async () => {
      const article = await access.call('article:open', { id: shown.source.id })
      const lists = await makerOf(frameOf('', {}, {}), {}).listsOf(article)
      return { path: shown.address.path, article, lists, ...neighbours(model, shown), share: null }
    },
  }
}

const neighbour = (other: SiteArticle | undefined) => (other ? { title: other.card.title, path: other.address.path } : null)

function neighbours(model: SiteModel, shown: SiteArticle) {
  const at = model.articles.indexOf(shown)
  return { newer: neighbour(model.articles[at - 1]), older: at < 0 ? null : neighbour(model.articles[at + 1]) }
}

/** How much of what themes show an article has. */
function worth({ card, source }: SiteArticle): number {
  return [card.cover, card.rating, card.subject, card.standfirst, source.lists.length > 0, source.words > 200].filter(Boolean).length
}
