import { contentPrint } from '../site/print.ts'
import type { ArticleHeader } from '../../../shared/model/article.ts'
import { sharingOf } from '../../../shared/model/sharing.ts'
import type { SiteSettings } from '../../../shared/model/site.ts'
import type { AssetId } from '../../../shared/model/ids.ts'
import type { Rating } from '../../../shared/model/subject.ts'
import type { OptionValues } from '../../../shared/model/theme.ts'
import { decimals } from '../../render/formatters.ts'
import { languageOf } from '../../render/language.ts'
import { starCount } from '../../render/stars.ts'
import { drawnText } from './drawnText.ts'

/** All that a picture for sharing shows. The same card is the same picture. */
export type ShareCard = Readonly<{
  title: string
  /** BCP 47, its first subtag. */
  language: string
  rightToLeft: boolean
  site: string
  author: string
  rating: Readonly<{ value: number; stars: number | null; text: string }> | null
  /** The picture beneath, and the point of it that stays in sight. Not there where there is none. */
  cover?: Readonly<{ asset: AssetId; focus: string }>
  /** Of the theme, as `#rrggbb`. */
  accent: string
}>

/** Counts up whenever the same card is drawn differently. */
const drawing = 1

const usualAccent = '#9a3619'

/** What the picture of an article shows on a site, or null where there is nothing to say. */
export function shareCard(header: ArticleHeader, siteTitle: string, options: OptionValues): ShareCard | null {
  const title = drawnText(header.title)
  if (title === '') return null
  const { base, tag, direction } = languageOf(header.language)
  const { accent } = options
  return {
    title,
    language: base,
    rightToLeft: direction === 'rtl',
    site: drawnText(siteTitle),
    author: drawnText(header.author),
    rating: header.rating && ratingOf(header.rating, tag),
    ...(header.cover ? { cover: { asset: header.cover.asset, focus: header.cover.focus ?? '' } } : {}),
    accent: typeof accent === 'string' && /^#[0-9a-f]{6}$/i.test(accent) ? accent.toLowerCase() : usualAccent,
  }
}

/** Whether a picture for sharing is drawn of an article: where it asks for that, or has no other and the site draws them. */
export function isDrawn(
  header: ArticleHeader,
  { sharePictures, shareCovers }: Pick<SiteSettings, 'sharePictures' | 'shareCovers'>,
): boolean {
  const { picture } = sharingOf(header)
  return picture === 'drawn' || (picture === null && sharePictures && (!header.cover || shareCovers))
}

/** The file of a card's picture within a site: the same for the same card. */
export function shareFile(card: ShareCard): string {
  return `share/${contentPrint(JSON.stringify([drawing, card]))}.${card.cover ? 'jpg' : 'png'}`
}

function ratingOf(rating: Rating, language: string): ShareCard['rating'] {
  const number = decimals(language)
  return {
    value: Math.min(rating.best, Math.max(0, rating.value)),
    stars: starCount(rating),
    text: drawnText(`${number.format(rating.value)} / ${number.format(rating.best)}`),
  }
}
