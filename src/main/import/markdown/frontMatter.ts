import { parse } from 'yaml'
import { status, type Status } from '../../../shared/model/article.ts'
import { isSilent } from '../../../shared/model/sharing.ts'
import { languageTag } from '../metadata/language.ts'
import { parseDate } from '../../../shared/written/findDate.ts'
import { noMetadata, type PageMetadata } from '../metadata/PageMetadata.ts'
import { asList, asText, isPlainObject, namesOf, type PlainObject } from '../metadata/plainData.ts'
import { minutesOf, ratingFrom, subjectFrom, subjectTypeOf, yearOf } from '../metadata/subject.ts'
import { cleanTags, splitTags } from '../metadata/tags.ts'
import { parseCount } from '../../../shared/written/findViews.ts'
import type { ReadHeader } from '../reading.ts'
import type { Warnings } from '../Warnings.ts'
import { say } from '../../../shared/words/say.ts'

export type FrontMatter = Readonly<{
  metadata: PageMetadata
  own: ReadHeader
  cover: { src: string; alt: string; caption: string; credit: string } | null
  lists: readonly string[]
}>

const known = new Set(
  (
    'title slug standfirst subtitle excerpt summary dek description language lang author authors status draft date publishedat published pubdate ' +
    'views viewsat tags categories category keywords subject rating cover image featured_image coveralt coverimagealt covercaption covercredit imagealt canonicalurl canonical lists ' +
    'seotitle seo_title metatitle meta_title ogtitle og_title ogdescription og_description noindex robots'
  ).split(' '),
)

function folded(data: PlainObject): Map<string, unknown> {
  return new Map(Object.entries(data).map(([key, value]) => [key.toLowerCase().replaceAll(/[-\s]/gu, ''), value]))
}

/** A date as front matter has it. YAML's own dates come as text, since the text says what was meant. */
function dateOf(value: unknown, language: string): string | null {
  return parseDate(asText(value instanceof Date ? value.toISOString() : value) ?? '', language)
}

function statusOf(fields: Map<string, unknown>): Status | null {
  const said = status.safeParse(asText(fields.get('status'))?.toLowerCase())
  if (said.success) return said.data
  const words: Record<string, Status> = { publish: 'published', public: 'published', private: 'draft', pending: 'ready', future: 'ready' }
  const other = words[asText(fields.get('status'))?.toLowerCase() ?? '']
  if (other) return other
  if (fields.get('draft') === true) return 'draft'
  if (fields.get('published') === true) return 'published'
  return fields.get('published') === false ? 'draft' : null
}

function subjectOf(value: unknown): PageMetadata['subject'] {
  if (!isPlainObject(value)) {
    const name = asText(value)
    return name === null ? null : subjectFrom({ name })
  }
  return subjectFrom({
    type: subjectTypeOf(asText(value.type) ?? ''),
    name: asText(value.name) ?? asText(value.title) ?? '',
    creators: namesOf(value.creators ?? value.creator ?? value.director ?? value.author),
    year: yearOf(value.year),
    country: namesOf(value.country).join(', '),
    link: asText(value.link ?? value.url) ?? '',
    duration: minutesOf(value.duration),
  })
}

function tagsOf(fields: Map<string, unknown>): string[] {
  return cleanTags(
    ['tags', 'keywords', 'categories', 'category'].flatMap(key =>
      asList(fields.get(key)).flatMap(value => (Array.isArray(fields.get(key)) ? namesOf(value) : splitTags(asText(value) ?? ''))),
    ),
  )
}

/** A count as a number, or as people write it: "1,204". */
function countOf(value: unknown): number | null {
  if (typeof value === 'number') return value
  const match = /^(?<digits>[\d.,' ]+?)\s*(?<scale>[kKmM]?)$/u.exec(asText(value) ?? '')
  return match?.groups?.digits ? parseCount(match.groups.digits, match.groups.scale || undefined) : null
}

/** Reads YAML front matter. What it says that Deckle has no word for is named in one warning; what isn't YAML is, too. */
export function readFrontMatter(yaml: string, warnings: Warnings): FrontMatter {
  const fields = folded(parsed(yaml, warnings))
  const text = (...keys: string[]) => keys.map(key => asText(fields.get(key))).find(value => value !== null) ?? null
  const strange = [...fields.keys()].filter(key => !known.has(key))
  if (strange.length) warnings.add(say('The front matter says things that Deckle has no place for: {all}.', { all: strange }))
  const language = languageTag(text('language', 'lang') ?? '') ?? null
  const stated = statusOf(fields)
  const slug = text('slug')
  const image = fields.get('cover') ?? fields.get('image') ?? fields.get('featured_image')
  const src = asText(isPlainObject(image) ? (image.src ?? image.image ?? image.url) : image)
  const views = countOf(fields.get('views'))
  const judged = fields.get('rating')
  const found = judged === undefined || judged === null ? null : ratingFrom(judged)
  if (judged !== undefined && judged !== null && !found)
    warnings.add(say('The rating in the front matter is not a number within its scale, so it was left out.'))
  const date = ['publishedat', 'date', 'published', 'pubdate']
    .map(key => fields.get(key))
    .find(value => value !== undefined && typeof value !== 'boolean')
  const publishedAt = dateOf(date, language ?? 'und')
  if (date && !publishedAt) warnings.add(say('The date in the front matter could not be read, so it was left out.'))
  return {
    metadata: {
      ...noMetadata(),
      title: text('title'),
      standfirst: text('standfirst', 'subtitle', 'excerpt', 'summary', 'dek'),
      description: text('description'),
      language,
      author: namesOf(fields.get('author') ?? fields.get('authors')).join(', ') || null,
      publishedAt,
      tags: tagsOf(fields),
      canonicalUrl: text('canonicalurl', 'canonical'),
      views: views !== null && Number.isSafeInteger(views) && views >= 0 ? views : null,
      subject: subjectOf(fields.get('subject')),
      rating: found,
    },
    own: {
      ...(slug ? { slug: slug.slice(0, 200), slugFollowsTitle: false } : {}),
      ...(stated ? { status: stated } : {}),
      ...sharingOf(fields, text),
      ...(fields.has('viewsat') ? { viewsAt: dateOf(fields.get('viewsat'), language ?? 'und') } : {}),
    },
    cover: src
      ? {
          src,
          alt: text('coveralt', 'coverimagealt', 'imagealt') ?? (isPlainObject(image) ? (asText(image.alt) ?? '') : ''),
          caption: text('covercaption') ?? (isPlainObject(image) ? (asText(image.caption) ?? '') : ''),
          credit: text('covercredit') ?? (isPlainObject(image) ? (asText(image.credit) ?? '') : ''),
        }
      : null,
    lists: namesOf(fields.get('lists')),
  }
}

/** What generators of sites write for search engines and shared links. */
function sharingOf(fields: Map<string, unknown>, text: (...keys: string[]) => string | null): ReadHeader {
  const said = {
    searchTitle: (text('seotitle', 'seo_title', 'metatitle', 'meta_title') ?? '').slice(0, 1000),
    title: (text('ogtitle', 'og_title') ?? '').slice(0, 1000),
    description: (text('ogdescription', 'og_description') ?? '').slice(0, 5000),
    picture: null,
    noindex: fields.get('noindex') === true || /\bnoindex\b/iu.test(text('robots') ?? ''),
  }
  return isSilent(said) ? {} : { sharing: said }
}

function parsed(yaml: string, warnings: Warnings): PlainObject {
  try {
    const data: unknown = parse(yaml, { schema: 'core', maxAliasCount: 20 })
    if (isPlainObject(data)) return data
    if (data !== null) warnings.add(say('The front matter is not a list of names and values, so it was left out.'))
  } catch {
    warnings.add(say('The front matter is not valid YAML, so it was left out.'))
  }
  return {}
}
