import { join } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import {
  archiveFormat,
  firstArchiveFormat,
  historyArchiveFormat,
  snippetsName,
  entryNames,
  manifestName,
  tagsName,
  type ArchivedArticle,
  type ArchivedList,
  type ArchiveManifest,
} from '../../../shared/model/archive.ts'
import { emptyHeader } from '../../../shared/model/article.ts'
import { sectionId, type AssetId, type ListId } from '../../../shared/model/ids.ts'
import type { ReadingList } from '../../../shared/model/list.ts'
import { ownPictureOf } from '../../../shared/model/sharing.ts'
import { archivedHistory } from '../archive/archivedHistory.ts'
import { ZipWriter } from '../archive/ZipWriter.ts'
import { assertFileName, proceed } from '../exportEach.ts'
import { referencesOf } from '../references.ts'
import type { FormatWriter } from './FormatWriter.ts'
import { phrase } from '../../../shared/words/phrase.ts'
import { say, type Said } from '../../../shared/words/say.ts'

/** Articles with every field, their images, lists and tags, in one file that another library can take in. */
export const archive: FormatWriter = async (access, { ids, out, history = false, whole = false }, _, job) => {
  const { folder, file } = out
  if (file === undefined) throw new AppError('bad-request', 'An archive is one file: say what it is called.')
  assertFileName(file)
  const wanted = [...new Set(ids)]
  const themes = whole ? await access.call('archive:themes') : { files: [], left: 0 }
  const withoutThemes = history || whole ? historyArchiveFormat : firstArchiveFormat
  const manifest: ArchiveManifest = {
    format: themes.files.length > 0 ? archiveFormat : withoutThemes,
    articles: wanted,
    entries: {},
  }
  const zip = await ZipWriter.open(join(folder, file))
  const add = async (name: string, bytes: Uint8Array, packed: boolean) => {
    manifest.entries[name] = { sha256: await zip.add(name, bytes, packed), size: bytes.byteLength }
  }
  const warnings: Said[] = []
  try {
    let left = 0
    const assets = new Set<AssetId>()
    const lists = new Set<ListId>()
    const tags = new Set<string>()
    for (const [index, id] of wanted.entries()) {
      proceed(job)
      const article = await access.call('article:open', { id })
      job.progress(article.header.title.trim() || 'Untitled', index, wanted.length)
      const { createdAt, updatedAt, header } = article
      const sections = article.sections.map(({ id: section, kind, content }) => ({ id: section, kind, content }))
      const kept: ArchivedArticle = { id, createdAt, updatedAt, header, sections, lists: article.lists }
      await add(entryNames.article(id), jsonBytes(kept), true)
      const references = referencesOf(article, [])
      for (const asset of references.assets) assets.add(asset)
      if (references.shared) assets.add(references.shared)
      if (history) {
        const past = await archivedHistory(access, id, job)
        await add(entryNames.history(id), jsonBytes(past.history), true)
        for (const { header: before } of past.history.revisions) {
          const pictures = [before.cover?.asset, ownPictureOf(before)?.asset]
          for (const asset of pictures) if (asset) assets.add(asset)
        }
        const content = past.history.bodies.map(body => ({ ...pastSection, content: body }))
        for (const asset of referencesOf({ ...article, header: emptyHeader, sections: content }, []).assets) assets.add(asset)
        left += past.left
      }
      for (const { listId } of article.lists) lists.add(listId)
      for (const tag of header.tags) tags.add(tag)
    }
    for (const id of lists) {
      proceed(job)
      const list = await access.call('list:open', { id })
      for (const item of list.items) if (item.own.image) assets.add(item.own.image)
      await add(entryNames.list(id), jsonBytes(archived(list)), true)
    }
    let missing = 0
    for (const [index, id] of [...assets].sort().entries()) {
      proceed(job)
      job.progress(phrase('Images'), index, assets.size)
      const bytes = await access.readAsset(id).catch((error: unknown) => {
        if (error instanceof AppError && error.code === 'not-found') return null
        throw error
      })
      if (bytes) await add(entryNames.asset(id), bytes, false)
      else missing += 1
    }
    if (missing > 0)
      warnings.push(
        say('{count, plural, one {# image is} other {# images are}} missing from the library, and so from the archive.', {
          count: missing,
        }),
      )
    if (left > 0)
      warnings.push(
        say('{count, plural, one {# version} other {# versions}} of the history could not be put into the archive: too old, or damaged.', {
          count: left,
        }),
      )
    for (const path of themes.files) {
      proceed(job)
      const bytes = await access.call('archive:theme-file', { path })
      if (bytes) await add(entryNames.theme(path), bytes, true)
    }
    if (themes.left > 0)
      warnings.push(
        say(
          'Left out of the archive, as no theme has such files: {count, plural, one {# file} other {# files}} among the library’s themes.',
          {
            count: themes.left,
          },
        ),
      )
    if (whole) await add(snippetsName, jsonBytes(await access.call('snippet:list')), true)
    const { tags: known } = await access.call('library:overview')
    const coloured = known.flatMap(({ name, colour }) => (colour !== null && tags.has(name) ? [{ name, colour }] : []))
    await add(tagsName, jsonBytes(coloured), true)
    await zip.add(manifestName, jsonBytes(manifest), true)
    proceed(job)
    await zip.finish()
  } catch (error) {
    await zip.discard()
    throw error
  }
  job.progress(phrase('Done'), wanted.length, wanted.length)
  return { folder, files: [file], warnings }
}

/** Where a text of the history is looked through for pictures. */
const pastSection = { id: sectionId.parse('00000000-0000-7000-8000-000000000000'), kind: 'section', heading: null, words: 0 } as const

/** A smart list is its rule, and what was put in by hand. */
function archived({ id, name, description, settings, rule, items }: ReadingList): ArchivedList {
  const own = rule ? items.filter(item => item.origin === 'hand') : items
  return {
    id,
    name,
    description,
    settings: settings ?? null,
    rule: rule ?? null,
    items: own.map(({ id: item, articleId, own: said, shown }) => ({ id: item, articleId, own: said, shown })),
  }
}

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value))
}
