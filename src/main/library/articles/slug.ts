import { all, type Db } from '../sql.ts'

const maxCharacters = 80
/** Short enough for every file system's limit of 255 bytes, with room for an extension. */
const maxBytes = 200

/** Device names that Windows keeps for itself, whatever the extension. */
const reserved = /^(?:con|prn|aux|nul|conin|conout|com\d|lpt\d)$/u

const apostrophes = /['’ʼ＇]/gu
const others = /[^\p{L}\p{M}\p{N}]+/gu

/**
 * A slug from any text: letters of every script, their marks and digits, lower case, joined by hyphens. Never empty,
 * never a path, never a name that a file system keeps for itself.
 */
export function slugOf(text: string): string {
  const joined = text.normalize('NFKC').toLowerCase().normalize('NFC').replace(apostrophes, '').replace(others, '-')
  const slug = cut(joined.replace(/^[-\p{M}]+/u, ''), maxCharacters, maxBytes) || 'untitled'
  return reserved.test(slug) ? `${slug}-1` : slug
}

function cut(text: string, characters: number, bytes: number): string {
  let kept = ''
  let size = 0
  for (const character of Array.from(text).slice(0, characters)) {
    size += Buffer.byteLength(character)
    if (size > bytes) break
    kept += character
  }
  return kept.replace(/-+$/u, '')
}

/** The slug itself, or with `-2`, `-3` … after it when another article than `exceptId` has it. */
export function uniqueSlug(db: Db, slug: string, exceptId: string | null): string {
  const stem = cut(slug, maxCharacters - 7, maxBytes - 7)
  const taken = new Set(
    all<{ slug: string }>(
      db,
      // ':' follows '9', so the range holds every number after the stem.
      `SELECT slug FROM article WHERE slug = @slug AND id IS NOT @exceptId
       UNION ALL SELECT slug FROM article WHERE slug >= @stem || '-0' AND slug < @stem || '-:' AND id IS NOT @exceptId`,
      { slug, stem, exceptId },
    ).map(row => row.slug),
  )
  if (!taken.has(slug)) return slug
  for (let number = 2; ; number += 1) {
    const numbered = `${stem}-${number}`
    if (!taken.has(numbered)) return numbered
  }
}
