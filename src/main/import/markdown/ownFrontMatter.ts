import { parse } from 'yaml'
import { z } from 'zod'
import { focusText } from '../../../shared/document/focus.ts'
import { articleHeader, emptyHeader, sectionKind } from '../../../shared/model/article.ts'
import { articleId } from '../../../shared/model/ids.ts'
import { sharing } from '../../../shared/model/sharing.ts'
import { listItemFields, noItemFields } from '../../../shared/model/list.ts'
import { isPlainObject, type PlainObject } from '../metadata/plainData.ts'
import type { FoundImage, ReadHeader, ReadList } from '../reading.ts'
import type { Warnings } from '../Warnings.ts'
import type { ToldSection } from './markedTree.ts'
import { say } from '../../../shared/words/say.ts'

/** What the front matter of a text that Deckle wrote says. */
export type OwnFrontMatter = Readonly<{
  header: ReadHeader
  cover: Omit<FoundImage, 'key' | 'place'> | null
  sharedPicture: Pick<FoundImage, 'src' | 'alt'> | null
  lists: readonly ReadList[]
  sections: readonly ToldSection[]
}>

/** The newest form of front matter that is read. */
const newestFormat = 1
const fields = 'title slug standfirst language author status tags description canonicalUrl views viewsAt slugFollowsTitle'.split(' ')
const known = new Set([...fields, 'date', 'subject', 'rating', 'cover', 'lists', 'sharing', 'deckle'])

const told = z.object({ kind: sectionKind.catch('section'), heading: z.string().nullable().default(null) })
const image = z.object({
  image: z.string().min(1),
  alt: z.string().default(''),
  caption: z.string().default(''),
  credit: z.string().default(''),
  focus: z.string().regex(focusText).optional(),
})

/** Front matter that names our own form, or null: then it is anybody’s. */
export function ownData(yaml: string): PlainObject | null {
  if (!/^deckle:/mu.test(yaml)) return null
  try {
    const data: unknown = parse(yaml, { schema: 'core', maxAliasCount: 20 })
    if (!isPlainObject(data) || !isPlainObject(data.deckle)) return null
    const { format } = data.deckle
    return typeof format === 'number' && format >= 1 && format <= newestFormat ? data : null
  } catch {
    return null
  }
}

/** Takes front matter of our own at its word. What somebody has made of it since and is not right is named in a warning. */
export function readOwnFrontMatter(data: PlainObject, warnings: Warnings): OwnFrontMatter {
  const wrong: string[] = Object.keys(data).filter(key => !known.has(key))
  const read = <T>(key: string, schema: z.ZodType<T>, otherwise: T): T => {
    const value = data[key]
    if (value === undefined || value === null) return otherwise
    const parsed = schema.safeParse(value)
    if (!parsed.success) wrong.push(key)
    return parsed.success ? parsed.data : otherwise
  }
  const header = headerOf(data, wrong)
  const cover = read('cover', image, null)
  const said = read('sharing', saidSharing, null)
  const lists = read('lists', z.array(list), [])
  const sections = isPlainObject(data.deckle) ? z.array(told).max(5000).safeParse(data.deckle.sections) : null
  if (wrong.length > 0) warnings.add(say('The front matter says things that Deckle can’t read or has no place for: {all}.', { all: wrong }))
  return {
    ...withSharing(header, said),
    cover: cover && { src: cover.image, ...cover },
    lists,
    sections: sections?.success ? sections.data : [],
  }
}

const saidSharing = z.object({
  searchTitle: sharing.shape.searchTitle.default(''),
  title: sharing.shape.title.default(''),
  description: sharing.shape.description.default(''),
  picture: z
    .union([z.literal('drawn'), image.pick({ image: true, alt: true })])
    .nullable()
    .default(null),
  noindex: z.boolean().default(false),
})

function withSharing(header: ReadHeader, said: z.output<typeof saidSharing> | null): Pick<OwnFrontMatter, 'header' | 'sharedPicture'> {
  if (!said) return { header, sharedPicture: null }
  const { picture, ...texts } = said
  const own = picture === null || picture === 'drawn' ? null : { src: picture.image, alt: picture.alt }
  return { header: { ...header, sharing: { ...texts, picture: picture === 'drawn' ? picture : null } }, sharedPicture: own }
}

/** The fields of the header that are right; the names of the others go to `wrong`. */
function headerOf(data: PlainObject, wrong: string[]): ReadHeader {
  const about = data.subject
  const given: Record<string, unknown> = {
    ...Object.fromEntries(fields.map(key => [key, data[key]])),
    ...Object.fromEntries(texts.map(key => [key, textOf(data[key])])),
    tags: Array.isArray(data.tags) ? data.tags.map(textOf) : data.tags,
    subject: isPlainObject(about) ? { ...noSubject, ...about, name: textOf(about.name) ?? '' } : about,
    rating: data.rating,
    publishedAt: data.date,
  }
  for (const key of Object.keys(given)) if (given[key] === undefined || given[key] === null) delete given[key]
  const all = stated.safeParse(given)
  if (!all.success) {
    for (const { path } of all.error.issues) {
      const key = String(path[0])
      wrong.push(key === 'publishedAt' ? 'date' : key)
      delete given[key]
    }
  }
  const said = articleHeader.omit({ cover: true }).parse({ ...emptyHeader, ...stated.parse(given) })
  const { slug, ...rest } = said
  return slug ? said : rest
}

const stated = articleHeader.omit({ cover: true }).partial()
const texts = ['title', 'slug', 'standfirst', 'author', 'description']

const noSubject = { creators: [], year: null, country: '', link: '', duration: null }

const itemSaid = z.looseObject({ article: articleId.nullable().default(null), image: z.string().min(1).nullable().default(null) })
const item = itemSaid.transform(({ article, image: src, ...said }, context) => {
  const own = listItemFields.safeParse({ ...noItemFields, ...said, title: textOf(said.title) ?? null })
  if (own.success) return { articleId: article, own: own.data, src }
  context.addIssue({ code: 'custom', message: 'An item of a list is not right.' })
  return z.NEVER
})

const list = z
  .object({ name: z.string().max(500), heading: z.string().max(500).nullable().default(null), items: z.array(item).max(10_000) })
  .transform(({ items, ...found }): ReadList => {
    const sources = items.flatMap(({ src }, place) => (src === null ? [] : [[place, src] as const]))
    const pictures = new Map(sources.map(([place, src]) => [place, pictureAt(src, `${found.name}:${place}`)]))
    return { ...found, items: items.map(({ articleId: of, own }) => ({ articleId: of, own })), ...(pictures.size > 0 ? { pictures } : {}) }
  })

function pictureAt(src: string, name: string): FoundImage {
  return { key: `import:list:${name}`, src, alt: '', caption: '', credit: '', place: 'the front matter' }
}

/** YAML takes what looks like a number for one, where somebody has taken its quotes away. */
function textOf(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value
}
