import { AppError } from '../../../shared/errors.ts'
import { maxFoundItems, type FoundList, type ItemsFound } from '../../../shared/model/itemsFound.ts'
import { isDecklePage, readDecklePage } from '../html/readDecklePage.ts'
import { parseHtml } from '../html/parseHtml.ts'
import { readHtml, warnOfBounds } from '../html/readHtml.ts'
import { sanitisePage } from '../html/sanitisePage.ts'
import { attribute, findElement, lineOf } from '../html/elements.ts'
import { detectLanguage, languageTag } from '../metadata/language.ts'
import { metaTags } from '../metadata/metaTags.ts'
import { decodeText } from '../source/decodeText.ts'
import { Warnings } from '../Warnings.ts'
import { datedFrom, withDays } from './datedFrom.ts'
import { pageOfText } from './pastedText.ts'
import { isBookmarks, readBookmarks } from './readBookmarks.ts'
import { readJsonFeed, readXmlFeed } from './readFeed.ts'
import { readOpml } from './readOpml.ts'
import { readPage, withoutNavigation } from './readPage.ts'
import { readShortcut } from './readShortcut.ts'
import { readTable } from './readTable.ts'
import { say } from '../../../shared/words/say.ts'

/** What items are read from. `base` is the ISO day on which "3 days ago" was said, or null where nobody knows. */
export type ItemsSource =
  | Readonly<{ kind: 'text'; text: string; html: string; base: string | null }>
  | Readonly<{ kind: 'file'; name: string; bytes: Uint8Array }>

/** Reads items from a paste or a file. Nothing is stored, fetched or run. Throws `unsupported-file` and `unreadable-file`. */
export function readItems(source: ItemsSource, language: string): ItemsFound {
  const warnings = new Warnings()
  try {
    const lists = source.kind === 'text' ? readPaste(source, language, warnings) : readFile(source, language, warnings)
    return within(lists, warnings)
  } catch (error) {
    if (error instanceof RangeError) throw new AppError('unreadable-file', 'This is too tangled to be read.', { cause: error })
    throw error
  }
}

/** At most as many as a list holds. */
function within(lists: readonly FoundList[], warnings: Warnings): ItemsFound {
  let free = maxFoundItems
  const kept = lists.flatMap(({ name, items }) => {
    const some = items.slice(0, Math.max(0, free))
    free -= items.length
    return some.length > 0 ? [{ name, items: some }] : []
  })
  if (free < 0)
    warnings.add(
      say('{count, plural, one {Only the first item is} other {Only the first # items are}} shown; a list holds no more.', {
        count: maxFoundItems,
      }),
    )
  return { lists: kept, warnings: warnings.all() }
}

function readPaste({ text, html, base }: Extract<ItemsSource, { kind: 'text' }>, language: string, warnings: Warnings): FoundList[] {
  if (html.trim() !== '') {
    const lists = readHtmlPiece(html, language, base, warnings)
    if (lists.some(list => list.items.length > 0)) return lists
  }
  const trimmed = text.trim()
  const known = trimmed === '' ? [] : readKnown(trimmed, language)
  if (known) return known
  const rows = trimmed.split('\n')
  if (rows.length > 1 && rows.every(row => row.includes('\t'))) return readTable(trimmed, language)
  const spoken = detectLanguage(trimmed)
  const page = pageOfText(base === null ? trimmed : withDays(trimmed, base), spoken === 'en' ? language : spoken)
  return readPage(page, { language: spoken === 'en' ? language : spoken, address: null, written: true })
}

/** A text that says by itself what it is; null where it doesn't. */
function readKnown(text: string, language: string): FoundList[] | null {
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<opml[\s>]/iu.test(text)) return readOpml(text)
  if (/^(?:<\?xml[^>]*>\s*)?(?:<[?!][\s\S]*?>\s*)*<(?:rss|feed|rdf:rdf|\w+:feed)[\s>]/iu.test(text)) return readXmlFeed(text)
  if (isBookmarks(text)) return readBookmarks(text)
  if (/^\{[\s\S]*"(?:items|version)"\s*:/u.test(text)) return readJsonFeed(text)
  if (/^(?:<!doctype html|<html|<head|<body|<(?:div|ul|ol|section|article|nav|aside|table|p|a|h[1-6])[\s>])/iu.test(text)) {
    return readHtmlPiece(text, language, null, new Warnings())
  }
  return null
}

function readHtmlPiece(html: string, language: string, base: string | null, warnings: Warnings): FoundList[] {
  const parsed = parseHtml(html)
  warnOfBounds(parsed, warnings)
  const page = sanitisePage(parsed.root)
  const root = findElement(parsed.root, element => element.tagName === 'html')
  const said = languageTag((root && attribute(root, 'lang')) ?? '')
  const spoken = said ?? (detectLanguage(lineOf(page)) === 'en' ? language : detectLanguage(lineOf(page)))
  const address = metaTags(parsed.root, spoken).url ?? savedFrom(html)
  return readPage(withoutNavigation(base === null ? page : datedFrom(page, base)), { language: spoken, address })
}

/** Browsers note where a saved page came from. */
function savedFrom(html: string): string | null {
  return /<!-- saved from url=\(\d+\)(?<url>https?:\/\/\S+) -->/u.exec(html.slice(0, 2000))?.groups?.url ?? null
}

/** A saved page: the lists under its article if it has some, else all of it as one. */
function readSavedPage(html: string, name: string, language: string, warnings: Warnings): FoundList[] {
  const parsed = parseHtml(html)
  const page = sanitisePage(parsed.root)
  const { lists } = isDecklePage(parsed.root, page) ? readDecklePage(parsed.root, page, warnings) : readHtml(html, name)
  if (lists.some(list => list.items.length > 0)) return lists.map(list => ({ name: list.heading ?? list.name, items: [...list.items] }))
  return readHtmlPiece(html, language, null, warnings)
}

function readFile({ name, bytes }: Extract<ItemsSource, { kind: 'file' }>, language: string, warnings: Warnings): FoundList[] {
  const extension = /\.[^.]+$/u.exec(name.toLowerCase())?.[0] ?? ''
  if (['.url', '.webloc', '.desktop'].includes(extension)) return readShortcut(bytes, name)
  const { text, warning } = decodeText(bytes, ['.html', '.htm', '.xhtml', '.xml', '.opml'].includes(extension))
  if (warning) warnings.add(warning)
  const plain = text.replace(/^\uFEFF/u, '').trim()
  if (['.csv', '.tsv', '.tab'].includes(extension)) return readTable(text, language)
  if (['.html', '.htm', '.xhtml'].includes(extension) && !isBookmarks(plain)) return readSavedPage(text, name, language, warnings)
  const known = readKnown(plain, language)
  if (known) return known
  if (extension === '.opml') return readOpml(plain)
  if (['.json', '.jsonfeed'].includes(extension)) return readJsonFeed(plain)
  if (['.xml', '.rss', '.atom', '.rdf'].includes(extension)) return readXmlFeed(plain)
  return readPaste({ kind: 'text', text: plain, html: '', base: null }, language, warnings)
}
