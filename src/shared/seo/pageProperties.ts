import type { ArticleHeader } from '../model/article.ts'
import { ownPictureOf, sharingOf, type SharedPicture } from '../model/sharing.ts'
import type { SiteSettings } from '../model/site.ts'
import type { SubjectType } from '../model/subject.ts'
import { textWidth } from './textWidth.ts'
import { t } from '../words/words.ts'

/** Pixels that results have room for on a wide screen: a title of 20 px on one line, a description of 14 px on two. */
export const resultSizes = { title: { size: 20, width: 580 }, description: { size: 14, width: 920 } } as const

/** Where a property is written. */
export type PropertyPlace =
  | 'title'
  | 'standfirst'
  | 'description'
  | 'author'
  | 'date'
  | 'subject'
  | 'rating'
  | 'cover'
  | 'canonical'
  | 'slug'
  | 'search-title'
  | 'noindex'
  | 'shared-title'
  | 'shared-description'
  | 'shared-picture'
  | 'text'
  | 'site'

const propertyGroups = ['search', 'data', 'sharing'] as const
export type PropertyGroup = (typeof propertyGroups)[number]

/** A property that a page should have. `says` is why it is missed, or what is there. */
export type PageProperty = Readonly<{
  group: PropertyGroup
  name: string
  level: 'required' | 'recommended'
  passed: boolean
  says: string
  place: PropertyPlace
}>

/** What is known of an article beside its header. `points` are those of its pros and cons; `drawn` says whether its site draws a picture for sharing. */
export type PageFacts = Readonly<{ points: number; drawn: boolean; address: string | null }>

/** The subjects whose reviews Google shows as such (Review snippet, “Supported types”); others are told by schema.org's names and not shown. */
const shownReviews: ReadonlySet<SubjectType> = new Set([
  'Movie',
  'TVSeries',
  'Book',
  'MusicAlbum',
  'Game',
  'Product',
  'Event',
  'SoftwareApplication',
])

/** Where an article's page will be: its canonical address, else its place on the site; null while neither is known. */
export function pageAddress({ canonicalUrl, slug }: ArticleHeader, site: Pick<SiteSettings, 'baseUrl' | 'addresses'>): string | null {
  if (canonicalUrl) return canonicalUrl
  if (!site.baseUrl) return null
  return `${site.baseUrl.replace(/\/*$/, '/')}${slug}${site.addresses === 'pretty' ? '/' : '.html'}`
}

/**
 * What search engines and the sites that links are shared on require and recommend of an article's page, each passed or missed:
 * Google's “Title links”, “Snippets”, “Review snippet” and “Article”; ogp.me's basic metadata.
 */
export function pageProperties(header: ArticleHeader, facts: PageFacts): PageProperty[] {
  return [...searchProperties(header, facts), ...dataProperties(header, facts), ...sharingProperties(header, facts)]
}

type Draft = readonly [
  name: string,
  level: PageProperty['level'],
  place: PropertyPlace,
  passed: boolean,
  missed: string,
  there?: string | undefined,
]

function of(group: PropertyGroup, drafts: readonly (Draft | null)[]): PageProperty[] {
  return drafts
    .filter(draft => draft !== null)
    .map(([name, level, place, passed, missed, there = '']) => ({
      group,
      name,
      level,
      place,
      passed,
      says: passed ? there : missed,
    }))
}

const described = (header: ArticleHeader) => (header.description || header.standfirst).trim()

/** The title that results show. */
export const searchTitleOf = (header: ArticleHeader): string => sharingOf(header).searchTitle.trim() || header.title.trim()

/** What stands beside a shared link. */
export const sharedTitleOf = (header: ArticleHeader): string => sharingOf(header).title.trim() || header.title.trim()
export const sharedDescriptionOf = (header: ArticleHeader): string => sharingOf(header).description.trim() || described(header)

/** The picture beside a shared link as far as the library has it: its own, else the cover, unless one is `drawn`. */
export function sharedPictureOf(header: ArticleHeader, drawn: boolean): SharedPicture | null {
  return ownPictureOf(header) ?? (drawn ? null : header.cover)
}

function searchProperties(header: ArticleHeader, { address }: PageFacts): PageProperty[] {
  const title = searchTitleOf(header)
  const description = described(header)
  const { noindex } = sharingOf(header)
  const wide = textWidth(title, resultSizes.title.size)
  const long = textWidth(description, resultSizes.description.size)
  return of('search', [
    noindex ? [t('Found by search engines'), 'recommended', 'noindex', false, t('It asks search engines to leave it out.')] : null,
    [t('Title'), 'required', 'title', title !== '', t('The article has no title.'), title],
    title !== ''
      ? [
          t('Width of the title'),
          'recommended',
          'search-title',
          wide <= resultSizes.title.width,
          t('It is {width} px wide: results cut it after {most} px.', { width: Math.round(wide), most: resultSizes.title.width }),
          t('{width} of {most} px', { width: Math.round(wide), most: resultSizes.title.width }),
        ]
      : null,
    [
      t('Description'),
      'recommended',
      header.standfirst.trim() || header.description ? 'description' : 'standfirst',
      description !== '',
      t('There is neither a description nor a standfirst: search engines choose a passage themselves.'),
      header.description ? t('The article’s own') : t('The standfirst'),
    ],
    description !== ''
      ? [
          t('Length of the description'),
          'recommended',
          'description',
          long <= resultSizes.description.width,
          t('It is {width} px long: results cut it after about {most} px.', {
            width: Math.round(long),
            most: resultSizes.description.width,
          }),
          t('{width} of {most} px', { width: Math.round(long), most: resultSizes.description.width }),
        ]
      : null,
    [
      t('Canonical address'),
      'recommended',
      header.canonicalUrl ? 'canonical' : 'site',
      address !== null && /^https:\/\//i.test(address),
      address === null
        ? t('Nobody knows yet where the page will be: the site has no address.')
        : t('The address does not begin with https://: browsers warn of such pages.'),
      address ?? '',
    ],
    [
      t('Short address'),
      'recommended',
      'slug',
      header.slug !== '' && header.slug.length <= 75,
      t('The slug has more than 75 letters: results show its beginning alone.'),
      header.slug,
    ],
  ])
}

function dataProperties(header: ArticleHeader, { points, drawn, address }: PageFacts): PageProperty[] {
  const { rating, subject } = header
  const picture = sharedPictureOf(header, drawn)
  const common: Draft[] = [
    [
      'author',
      rating ? 'required' : 'recommended',
      'author',
      header.author.trim() !== '',
      t('Nobody is named as its author.'),
      header.author,
    ],
    [
      'datePublished',
      'recommended',
      'date',
      header.publishedAt !== null,
      t('It does not say when it was published.'),
      header.publishedAt ?? '',
    ],
    [
      'image',
      'recommended',
      'cover',
      picture !== null || (drawn && address !== null),
      t('There is no cover: results have no picture to show.'),
      picture ? `${picture.width} × ${picture.height}` : t('Drawn when the site is built'),
    ],
  ]
  if (!rating && !subject)
    return of('data', [['headline', 'recommended', 'title', header.title.trim() !== '', t('The article has no title.')], ...common])
  return of('data', [
    [
      'reviewRating.ratingValue',
      'required',
      'rating',
      rating !== null,
      t('It says what it is about, and has no rating.'),
      `${rating?.value}`,
    ],
    [
      'itemReviewed.name',
      'required',
      'subject',
      Boolean(subject?.name.trim()),
      t('There is a rating, and nothing says what it is of.'),
      subject?.name,
    ],
    [
      'itemReviewed',
      'required',
      'subject',
      subject !== null && shownReviews.has(subject.type),
      t('Google shows no stars for reviews of this kind of subject.'),
      subject?.type,
    ],
    ...common,
    [
      'positiveNotes, negativeNotes',
      'recommended',
      'text',
      points >= 2,
      t('Pros and cons are shown from two points on: put them in with the Insert menu.'),
      t('{points, plural, one {# point} other {# points}}', { points }),
    ],
  ])
}

function sharingProperties(header: ArticleHeader, { drawn, address }: PageFacts): PageProperty[] {
  const picture = sharedPictureOf(header, drawn)
  const own = ownPictureOf(header) !== null
  const at = own ? 'shared-picture' : 'cover'
  const pictured = address !== null && (picture !== null || drawn)
  return of('sharing', [
    ['og:title', 'required', 'title', sharedTitleOf(header) !== '', t('The article has no title.'), sharedTitleOf(header)],
    ['og:type', 'required', 'title', true, '', 'article'],
    ['og:url', 'required', 'site', address !== null, t('The site has no address yet.'), address ?? ''],
    [
      'og:image',
      'required',
      address === null ? 'site' : 'shared-picture',
      pictured,
      address === null
        ? t('Pictures are named by their whole address, and the site has none yet.')
        : t('There is no cover, and the site draws no pictures for sharing.'),
      own ? t('The article’s own') : picture ? t('The cover') : t('Drawn when the site is built'),
    ],
    pictured
      ? [
          t('Size of the picture'),
          'recommended',
          at,
          picture === null || (picture.width >= 1200 && picture.height >= 630),
          picture
            ? t('The picture has {width} × {height} px: large previews want 1200 × 630.', { width: picture.width, height: picture.height })
            : '',
          picture ? `${picture.width} × ${picture.height}` : '1200 × 630',
        ]
      : null,
    pictured
      ? [
          'og:image:alt',
          'recommended',
          at,
          picture === null || picture.alt.trim() !== '',
          t('The picture has no description.'),
          picture?.alt,
        ]
      : null,
    [
      'og:description',
      'recommended',
      'standfirst',
      sharedDescriptionOf(header) !== '',
      t('There is neither a description nor a standfirst.'),
    ],
  ])
}
