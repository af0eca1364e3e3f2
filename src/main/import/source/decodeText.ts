import { AppError } from '../../../shared/errors.ts'
import { say, type Said } from '../../../shared/words/say.ts'

export type DecodedText = Readonly<{ text: string; warning: Said | null }>

const names: Readonly<Record<string, string>> = {
  'euc-kr': 'Korean (EUC-KR)',
  shift_jis: 'Japanese (Shift_JIS)',
  'euc-jp': 'Japanese (EUC-JP)',
  gb18030: 'Chinese (GB 18030)',
  big5: 'Chinese (Big5)',
  'windows-1251': 'Cyrillic (Windows-1251)',
  'windows-1252': 'Western (Windows-1252)',
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-16 by its mark, or by the zero bytes that Latin text has in it. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, Math.min(bytes.length, 4000) & ~1)
  let even = 0
  let odd = 0
  sample.forEach((byte, index) => {
    if (byte !== 0) return
    if (index % 2 === 0) even += 1
    else odd += 1
  })
  const half = sample.length / 2
  if (half >= 4 && odd > half * 0.4 && even < half * 0.02) return 'utf-16le'
  return half >= 4 && even > half * 0.4 && odd < half * 0.02 ? 'utf-16be' : null
}

/** The encoding that an HTML page names in its first bytes (WHATWG HTML §13.2.3.2, without the rest of that algorithm). */
function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096))
  const name =
    /<meta[^>]+charset\s*=\s*["']?\s*(?<name>[\w-]+)/iu.exec(head)?.groups?.name ??
    /<\?xml[^>]+encoding\s*=\s*["'](?<name>[\w-]+)/iu.exec(head)?.groups?.name
  return name ?? null
}

const guesses: readonly (readonly [string, RegExp, RegExp])[] = [
  ['euc-kr', /[\uAC00-\uD7A3]/gu, /[\u4E00-\u9FFF]/gu],
  ['shift_jis', /[\u3041-\u30FE]/gu, /[\uFF61-\uFF9F]/gu],
  ['euc-jp', /[\u3041-\u30FE]/gu, /[\uFF61-\uFF9F]/gu],
  ['big5', /[的是不了在有人我這中]/gu, /[\uE000-\uF8FF]/gu],
  ['gb18030', /[的是不了在有人我这中，。]/gu, /[\uE000-\uF8FF]/gu],
]

/** The legacy encoding whose reading of the bytes looks most like a language. */
function guess(bytes: Uint8Array): { encoding: string; text: string } {
  let best: { encoding: string; text: string; score: number } | null = null
  for (const [encoding, signs, strange] of guesses) {
    const text = decodeAs(encoding, bytes.subarray(0, 200_000)) ?? decodeAs(encoding, bytes.subarray(0, 199_999))
    if (text === null) continue
    const score =
      ((text.match(signs)?.length ?? 0) - (text.match(strange)?.length ?? 0)) / Math.max(1, text.match(/[^\p{ASCII}]/gu)?.length ?? 1)
    if (score > 0.08 && (!best || score > best.score)) best = { encoding, text: new TextDecoder(encoding).decode(bytes), score }
  }
  if (best) return best
  const cyrillic = new TextDecoder('windows-1251').decode(bytes)
  const others = cyrillic.match(/[^\p{ASCII}]/gu)?.length ?? 0
  const run = cyrillic.match(/[а-яё]{3,}/giu)?.join('').length ?? 0
  if (run > others * 0.7) return { encoding: 'windows-1251', text: cyrillic }
  return { encoding: 'windows-1252', text: new TextDecoder('windows-1252').decode(bytes) }
}

/**
 * The text of a file: by its byte order mark, by what an HTML page says of itself, as UTF-8, or in the legacy encoding
 * that fits best (which is said). Throws `unsupported-file` for what is no text.
 */
export function decodeText(bytes: Uint8Array, html: boolean): DecodedText {
  const wide = utf16Of(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes), warning: null }
  const zeros = bytes.subarray(0, 8000).reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0)
  if (zeros > 0) throw new AppError('unsupported-file', 'This file is not a text. Deckle imports HTML, Markdown and plain text.')
  const utf8 = decodeAs('utf-8', bytes)
  if (utf8 !== null) return { text: utf8, warning: null }
  const declared = html ? declaredIn(bytes) : null
  if (declared) {
    try {
      return { text: new TextDecoder(declared).decode(bytes), warning: null }
    } catch {
      // An encoding that nobody knows: go by the bytes.
    }
  }
  const damaged = new TextDecoder('utf-8').decode(bytes)
  const lost = damaged.match(/\uFFFD/gu)?.length ?? 0
  const kept = damaged.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0
  if (kept > lost * 20) return { text: damaged, warning: say('Some characters of the file are damaged; they became the sign �.') }
  const { encoding, text } = guess(bytes)
  return {
    text,
    warning: say('The file is not in Unicode; it was read as {encoding}. If letters look wrong, save it as UTF-8 and import it again.', {
      encoding: names[encoding] ?? encoding,
    }),
  }
}
