import { assetId } from '../../../shared/model/ids.ts'
import type { EditorHost } from '../session/EditorHost.ts'
import { assetUrl } from '../images/assetUrl.ts'

/** Whether pasted HTML has images that must be looked at before it goes in: embedded ones, some in files, or some of a library. */
export function hasImagesToTake(html: string): boolean {
  return /<img\b[^>]*(?:src\s*=\s*["']?(?:data|file):|data-asset)/iu.test(html)
}

/** HTML with its images taken; `lost` could not be had, and of those `inFiles` stand in files of the program that was copied from. */
export type Taken = Readonly<{ html: string; lost: number; inFiles: number }>

/**
 * Pasted HTML whose embedded images (`data:`) have become images of the library, and in which images of a library that
 * are not in the open one are left out. Images in files are found among `pictures`, which come in their order, or left out:
 * no page may read a file. Nothing is fetched: the document that is read here is inert.
 */
export async function takeImages(html: string, host: EditorHost, pictures: readonly File[] = []): Promise<Taken> {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const images = [...page.querySelectorAll('img')]
  const filed = images.filter(image => /^file:/iu.test(image.getAttribute('src') ?? ''))
  let lost = 0
  let inFiles = 0
  for (const image of images) {
    const asset = image.dataset.asset
    const src = image.getAttribute('src') ?? ''
    const place = filed.indexOf(image)
    if (asset !== undefined) {
      if (assetId.safeParse(asset).success && (await isThere(asset))) continue
      lost += 1
      leaveOut(image)
      continue
    }
    const file =
      place >= 0 ? (filed.length === pictures.length ? pictures[place] : null) : src.startsWith('data:') ? fileOf(src) : undefined
    if (file === undefined) continue
    const taken = file && (await take(file, image, host))
    if (taken) image.replaceWith(taken)
    else {
      leaveOut(image)
      if (place >= 0) inFiles += 1
      else lost += 1
    }
  }
  return { html: page.body.innerHTML, lost, inFiles }
}

/** Takes an image away, and the paragraph that held nothing else. */
function leaveOut(image: HTMLImageElement): void {
  const line = image.closest('p')
  image.remove()
  if (line && line.childElementCount === 0 && line.textContent?.trim() === '') line.remove()
}

async function take(file: File, from: HTMLImageElement, host: EditorHost): Promise<HTMLImageElement | null> {
  try {
    const { id, width, height } = await host.addImage(file)
    const image = new DOMParser().parseFromString('<img>', 'text/html').querySelector('img')
    if (!image) return null
    image.dataset.asset = id
    image.alt = from.alt
    if (from.dataset.caption) image.dataset.caption = from.dataset.caption
    image.setAttribute('width', String(width))
    image.setAttribute('height', String(height))
    return image
  } catch {
    return null
  }
}

/** The file in a `data:` URL (RFC 2397) of an image; null for any other. Decoded here: the page may fetch nothing. */
function fileOf(url: string): File | null {
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
