import { readFile, realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { maxAssetBytes } from '../../../shared/model/asset.ts'

/** The bytes of an image beside a text, or why there are none. */
export type LocalImage =
  | Readonly<{ bytes: Uint8Array<ArrayBuffer>; name: string }>
  | Readonly<{ problem: 'remote' | 'outside' | 'missing' | 'too-large' | 'unreadable' }>

/** Where images may come from: the text's own folder and `root`, which contains it. Both are real paths. */
export type ImagePlace = Readonly<{ folder: string; root: string }>

function dataImage(src: string): LocalImage {
  const match = /^data:(?<type>[^,]{0,200}),(?<data>.*)$/isu.exec(src)
  if (!match?.groups) return { problem: 'unreadable' }
  const { type = '', data = '' } = match.groups
  if (data.length > maxAssetBytes * 1.5) return { problem: 'too-large' }
  try {
    const bytes = /;\s*base64\s*$/iu.test(type)
      ? Buffer.from(
          data.replaceAll(/%[0-9a-f]{2}/giu, code => decodeURIComponent(code)),
          'base64',
        )
      : Buffer.from(decodeURIComponent(data), 'utf8')
    const extension = /^image\/(?<name>[a-z]+)/iu.exec(type)?.groups?.name ?? 'bin'
    return bytes.length > maxAssetBytes
      ? { problem: 'too-large' }
      : { bytes: new Uint8Array(bytes), name: `image.${extension.replace('jpeg', 'jpg')}` }
  } catch {
    return { problem: 'unreadable' }
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The paths that a source may mean: as it is written, with its escapes read, and without query and fragment. */
function pathsOf(src: string, folder: string): string[] {
  if (/^file:/iu.test(src)) {
    try {
      return [fileURLToPath(src)]
    } catch {
      return []
    }
  }
  const bare = src.replace(/[?#].*$/su, '')
  return [...new Set([decoded(src), decoded(bare), bare])].map(path => (isAbsolute(path) ? path : join(folder, path)))
}

function isInside(path: string, root: string): boolean {
  const way = relative(root, path)
  return way !== '' && !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`)
}

/**
 * Reads an image that a text names: a `data:` address, or a file inside `place.root`, links followed before it is
 * decided where it is. Nothing is ever fetched, and no other file is read.
 */
export async function readLocalImage(src: string, place: ImagePlace): Promise<LocalImage> {
  if (/^data:/iu.test(src)) return dataImage(src)
  if (/^[a-z][a-z\d+.-]+:/iu.test(src) && !/^file:/iu.test(src)) return { problem: 'remote' }
  if (src.startsWith('//') || src.startsWith('\\\\') || src.includes('\0')) return { problem: 'remote' }
  let outside = false
  for (const path of pathsOf(src, place.folder)) {
    try {
      const real = await realpath(path)
      if (!isInside(real, place.root)) {
        outside = true
        continue
      }
      const info = await stat(real)
      if (!info.isFile()) continue
      if (info.size > maxAssetBytes) return { problem: 'too-large' }
      return { bytes: new Uint8Array(await readFile(real)), name: real.slice(real.lastIndexOf(sep) + 1) }
    } catch {
      continue
    }
  }
  return { problem: outside ? 'outside' : 'missing' }
}
