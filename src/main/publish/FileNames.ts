// Device names that Windows keeps for itself, whatever the extension.
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu
const separators = /[\p{Cc}\p{Cf}\p{Cs}\p{Z}<>:"/\\|?*]+/gu
// File systems allow 255 bytes; the rest is for a number, an extension and "-images".
const maxBytes = 200

/** Gives out the names of files in one folder: safe on every file system, and none twice, case and Unicode form apart. */
export class FileNames {
  readonly #taken = new Set<string>()

  /** A name for a file called `stem`, ending in `extension` (with its dot). */
  take(stem: string, extension: string): string {
    const safe = safeStem(stem)
    for (let n = 1; ; n += 1) {
      const name = `${safe}${n === 1 ? '' : `-${n}`}${extension}`
      const key = name.normalize('NFKC').toLowerCase()
      if (this.#taken.has(key)) continue
      this.#taken.add(key)
      return name
    }
  }
}

/** A file name without its extension, from any text: never empty, a path, hidden, or a name that Windows keeps for itself. */
export function safeStem(text: string): string {
  const joined = text
    .normalize('NFC')
    .replace(separators, '-')
    .replace(/^[.\-\s]+/u, '')
  const stem = cut(joined).replace(/[.\-\s]+$/u, '') || 'article'
  return reserved.test(stem) ? `_${stem}` : stem
}

function cut(text: string): string {
  let kept = ''
  let size = 0
  for (const character of text) {
    size += Buffer.byteLength(character)
    if (size > maxBytes) break
    kept += character
  }
  return kept
}
