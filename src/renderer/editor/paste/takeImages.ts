import { assetId } from '../../../shared/model/ids.ts'
import type { EditorHost } from '../session/EditorHost.ts'
import { assetUrl } from '../images/assetUrl.ts'

/** Whether pasted HTML has images that must be looked at before it goes in: embedded ones, or some of a library. */
export function hasImagesToTake(html: string): boolean {
  return /<img\b[^>]*(?:src\s*=\s*["']?data:|data-asset)/iu.test(html)
}

/**
 * Pasted HTML whose embedded images (`data:`) have become images of the library, and in which images of a library that
 * are not in the open one are left out. Nothing is fetched: the document that is read here is inert.
 */
export async function takeImages(html: string, host: EditorHost): Promise<{ readonly html: string; readonly lost: number }> {
  const page = new DOMParser().parseFromString(html, 'text/html')
  let lost = 0
  for (const image of page.querySelectorAll('img')) {
    const asset = image.dataset.asset
    const src = image.getAttribute('src') ?? ''
    if (asset !== undefined) {
      if (assetId.safeParse(asset).success && (await isThere(asset))) continue
      lost += 1
      image.remove()
    } else if (src.startsWith('data:')) {
      const taken = await take(src, image.alt, host)
      if (taken) image.replaceWith(taken)
      else {
        lost += 1
        image.remove()
      }
    }
  }
  return { html: page.documentElement.innerHTML, lost }
}

async function take(url: string, alt: string, host: EditorHost): Promise<HTMLImageElement | null> {
  const file = fileOf(url)
  if (!file) return null
  try {
    const { id, width, height } = await host.addImage(file)
    const image = new DOMParser().parseFromString('<img>', 'text/html').querySelector('img')
    if (!image) return null
    image.dataset.asset = id
    image.alt = alt
    image.setAttribute('width', String(width))
    image.setAttribute('height', String(height))
    return image
  } catch {
    return null
  }
}

/** The file in a `data:` URL (RFC 2397) of an image; null for any other. Decoded here: the page may fetch nothing. */
export function fileOf(url: string): File | null {
  const match = /^data:(image\/[\w.+-]+)((?:;[^;,]*)*?)(;base64)?,/iu.exec(url)
  if (!match) return null
  const body = url.slice(match[0].length)
  try {
    const bytes = match[3]
      ? Uint8Array.from(atob(decodeURIComponent(body)), char => char.charCodeAt(0))
      : new TextEncoder().encode(decodeURIComponent(body))
    return new File([bytes], `pasted.${match[1]?.split('/')[1] ?? 'image'}`, { type: match[1] ?? '' })
  } catch {
    return null
  }
}

/** Whether the open library has an asset: an image may be loaded where nothing may be fetched. */
function isThere(asset: string): Promise<boolean> {
  return new Promise(resolve => {
    const probe = new Image()
    probe.addEventListener('load', () => resolve(true))
    probe.addEventListener('error', () => resolve(false))
    probe.src = assetUrl(asset)
  })
}
