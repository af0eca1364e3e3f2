import type { InterfaceLanguage } from '../../shared/words/languages.ts'
import { parseUrl } from './parseUrl.ts'

/** Our own scheme: `app://bundle/…` is the app's page, `app://library/assets/<id>` are the open library's images, `app://site/…` is the preview of its site. No `file:` is ever shown. */
export const scheme = 'app'
export const bundleHost = 'bundle'
export const libraryHost = 'library'
export const previewHost = 'site'
const bundleOrigin = `${scheme}://${bundleHost}`
export const previewOrigin = `${scheme}://${previewHost}`
/** The empty document of the page beside the text. */
export const framedPage = '/page.html'
export const pageUrl = `${bundleOrigin}/index.html`

/** Whether a URL is that of the page beside the text, which a frame of ours may go to and nothing else. */
export function isFramedPage(url: string, origins: PageOrigins): boolean {
  return isPageOrigin(url, origins) && parseUrl(url)?.pathname === framedPage
}

/** The address of our page in a language of the interface. */
export function pageIn(language: InterfaceLanguage, { development }: PageOrigins): string {
  const url = development ?? pageUrl
  return language === 'en' ? url : `${url}?language=${language}`
}

/** Where our pages may come from: the bundle, and in development the server that reloads them. */
export type PageOrigins = Readonly<{ development: string | null }>

/** The origin of a URL, written as `scheme://host`, or null where there is none. Node's `URL` knows no origin for schemes of our own. */
export function originOf(url: string): string | null {
  const parsed = parseUrl(url)
  return parsed && parsed.host !== '' ? `${parsed.protocol}//${parsed.host}` : null
}

export function isPageOrigin(url: string, origins: PageOrigins): boolean {
  const origin = originOf(url)
  return origin !== null && (origin === bundleOrigin || origin === origins.development)
}
