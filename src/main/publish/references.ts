import { linkedArticle } from '../../shared/document/links.ts'
import type { Article } from '../../shared/model/article.ts'
import { articleId, assetId, type ArticleId, type AssetId } from '../../shared/model/ids.ts'
import { ownPictureOf } from '../../shared/model/sharing.ts'
import type { PageList } from '../render/page.ts'
import { parsedSection } from '../render/parsedSection.ts'

/** What a page of an article needs from the rest of the library. `undescribed` counts images that nobody has described. */
export interface References {
  readonly assets: ReadonlySet<AssetId>
  /** Its own picture for where it is shared, which no reader of it sees. */
  readonly shared: AssetId | null
  /** Articles that the text links to. */
  readonly linked: ReadonlySet<ArticleId>
  /** Articles that its lists name. */
  readonly listed: ReadonlySet<ArticleId>
  readonly undescribed: number
}

export function referencesOf(article: Article, lists: readonly PageList[]): References {
  const assets = new Set<AssetId>()
  const linked = new Set<ArticleId>()
  const { cover } = article.header
  if (cover) assets.add(cover.asset)
  let undescribed = cover && !cover.alt.trim() ? 1 : 0
  for (const section of article.sections) {
    parsedSection(section).descendants(node => {
      if (node.type.name === 'image') {
        const asset = assetId.safeParse(node.attrs.asset)
        if (asset.success) assets.add(asset.data)
        if (node.attrs.decorative !== true && !String(node.attrs.alt).trim()) undescribed += 1
      }
      const picture = node.type.name === 'embed' ? assetId.safeParse(node.attrs.asset) : null
      if (picture?.success) assets.add(picture.data)
      for (const mark of node.marks) {
        const target = mark.type.name === 'link' ? articleId.safeParse(linkedArticle(String(mark.attrs.href))) : null
        if (target?.success) linked.add(target.data)
      }
    })
  }
  for (const { list } of lists) {
    if (list.settings?.parts.includes('image')) for (const { shown } of list.items) if (shown.image) assets.add(shown.image)
  }
  const listed = new Set(lists.flatMap(({ list }) => list.items.flatMap(item => item.articleId ?? [])))
  return { assets, shared: ownPictureOf(article.header)?.asset ?? null, linked, listed, undescribed }
}
