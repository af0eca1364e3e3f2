import { itemOf } from './itemOf.ts'
import type { FoundList } from '../../../shared/model/itemsFound.ts'

/** A link that was dragged to a folder: Windows' `.url`, macOS's `.webloc` (XML or binary), Linux's `.desktop`. */
export function readShortcut(bytes: Uint8Array, name: string): FoundList[] {
  const text = new TextDecoder().decode(bytes.subarray(0, 100_000))
  const url =
    /^\s*URL(?:\[\$e\])?\s*=\s*(?<url>\S+)/imu.exec(text)?.groups?.url ??
    unescaped(/<key>\s*URL\s*<\/key>\s*<string>\s*(?<url>[^<]+?)\s*<\/string>/iu.exec(text)?.groups?.url) ??
    /https?:\/\/[\x21-\x7e]+/u.exec(text)?.[0]
  const item = itemOf({ title: name.replace(/\.(?:url|webloc|desktop)$/iu, ''), url })
  return item?.own.url ? [{ name: null, items: [item] }] : []
}

function unescaped(text: string | undefined): string | undefined {
  return text?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&')
}
