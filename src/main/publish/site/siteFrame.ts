import type { SiteSettings } from '../../../shared/model/site.ts'
import type { OptionValues } from '../../../shared/model/theme.ts'
import { articleId } from '../../../shared/model/ids.ts'
import { menuTarget, type SitePart } from '../../../shared/model/siteMenu.ts'
import { languageOf } from '../../render/language.ts'
import type { FeedLink, Frame, SitePath, Way } from '../../render/site/frame.ts'
import { siteWordsOf } from '../../render/site/siteWords.ts'
import type { MakerSetup } from './ArticleMaker.ts'
import type { SiteArticle, SiteModel } from './SiteModel.ts'

/** The parts of a site that have an address of their own, in `addresses`' way of writing. */
export function partPath(settings: SiteSettings, name: string): SitePath {
  return settings.addresses === 'pretty' ? `${name}/` : `${name}.html`
}

const feedTypes = [
  { name: 'Atom', type: 'application/atom+xml', file: 'atom.xml' },
  { name: 'RSS', type: 'application/rss+xml', file: 'rss.xml' },
  { name: 'JSON Feed', type: 'application/feed+json', file: 'feed.json' },
] as const

/** The feeds of a listing; those of the whole site are at its root. `folder` ends in a slash, or is empty. */
export function feedLinks(title: string, folder: SitePath): FeedLink[] {
  return feedTypes.map(({ name, type, file }) => ({ name, type, title: `${title} (${name})`, path: folder + file }))
}

export type FrameParts = Readonly<{
  settings: SiteSettings
  model: SiteModel
  themeName: string
  options: OptionValues
  templates: Readonly<Record<string, string>>
  generator: string
}>

/** How many articles templates get to show on every page. */
const fewest = 5

export function siteFrame({ settings, model, themeName, options, templates, generator }: FrameParts): Frame {
  const { words } = siteWordsOf(languageOf(settings.language).base)
  const all = (name: 'latest' | 'most_viewed' | 'parts') => Object.values(templates).some(text => text.includes(`site.${name}`))
  const part = (kind: string, label: string, there: boolean) => (there ? [{ kind, label, path: partPath(settings, kind) }] : [])
  const title = settings.title || 'Untitled'
  return {
    title,
    description: settings.description,
    language: settings.language,
    baseUrl: settings.baseUrl === '' ? '' : settings.baseUrl.replace(/\/*$/, '/'),
    generator,
    linkRel: settings.linkRel,
    themeName,
    options,
    menu: settings.menu.length > 0 ? settings.menu.flatMap(item => wayOf(item, settings, model)) : usualMenu(settings, model),
    feeds: feedLinks(title, ''),
    searchPath: settings.search ? partPath(settings, 'search') : null,
    // What no template shows must make no page again when it changes.
    parts: all('parts')
      ? [
          { kind: 'home', label: words.home, path: '' },
          ...part('most-viewed', words.mostViewed, hasViews(model)),
          ...part('tags', words.tags, model.tags.length > 0),
          ...part('subjects', words.subjects, model.subjects.length > 0),
          ...part('authors', words.authors, model.authors.length > 0),
          ...part('years', words.years, model.years.length > 0),
          ...part('lists', words.lists, model.lists.length > 0),
          ...part('search', words.search, settings.search),
        ]
      : [],
    icon: null,
    latest: all('latest') ? model.articles.slice(0, fewest).map(({ card }) => card) : [],
    mostViewed: all('most_viewed')
      ? mostViewed(model)
          .slice(0, fewest)
          .map(({ card }) => card)
      : [],
  }
}

export function hasViews(model: SiteModel): boolean {
  return model.articles.some(({ card }) => card.views !== null)
}

/** All articles whose views are known, the most viewed first. */
export function mostViewed(model: SiteModel): SiteArticle[] {
  return model.articles.filter(({ card }) => card.views !== null).sort((a, b) => (b.card.views ?? 0) - (a.card.views ?? 0))
}

function wayOf({ label, to }: SiteSettings['menu'][number], settings: SiteSettings, model: SiteModel): Way[] {
  const target = menuTarget(to)
  switch (target.kind) {
    case 'article': {
      const id = articleId.safeParse(target.id)
      const article = id.success ? model.byId.get(id.data) : undefined
      return article ? [{ label, path: article.address.path }] : []
    }
    case 'link':
      return /^https?:\/\//i.test(target.href) ? [{ label, href: target.href }] : []
    case 'part':
      return isThere(target.part, settings, model) ? [{ label, path: target.part === 'home' ? '' : partPath(settings, target.part) }] : []
    case 'path': {
      const { path } = target
      // A path of the site and nothing else: no scheme, no way up.
      return /^[^:]*$/.test(path) && !path.split('/').includes('..') ? [{ label, path: encodeURI(decodable(path)) }] : []
    }
    default:
      return target satisfies never
  }
}

// What has nothing in it has no page to lead to.
function isThere(part: SitePart, settings: SiteSettings, model: SiteModel): boolean {
  switch (part) {
    case 'home':
      return true
    case 'most-viewed':
      return hasViews(model)
    case 'search':
      return settings.search
    default:
      return model[part].length > 0
  }
}

function decodable(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

// Where nobody has made a menu: the pages that stand alone, and what there is to look through.
function usualMenu(settings: SiteSettings, model: SiteModel): Way[] {
  const { words } = siteWordsOf(languageOf(settings.language).base)
  const part = (kind: string, label: string, there: boolean) => (there ? [{ label, path: partPath(settings, kind) }] : [])
  return [
    ...part('tags', words.tags, model.tags.length > 0),
    ...part('subjects', words.subjects, model.subjects.length > 0),
    ...part('years', words.years, model.years.length > 0),
    ...model.alone.map(({ card, address }) => ({ label: card.title.trim() || 'Untitled', path: address.path })),
    ...part('search', words.search, settings.search),
  ]
}

const paths = (groups: SiteModel['tags']) => groups.map(({ name, address }) => [name, address.path] as const)

/** Where everything is, as it goes to other threads. */
export function waysOf({ byId, authors, tags, severalOf }: SiteModel): MakerSetup['ways'] {
  return {
    articles: [...byId].map(([id, { address }]) => [id, address.path] as const),
    authors: paths(authors),
    tags: paths(tags),
    subjects: paths(severalOf),
  }
}
