import { safeHref } from '../document/links.ts'

/** Where people put what is watched, heard or posted: their pages come in as cards. */
const media = [
  'youtube.com',
  'youtu.be',
  'vimeo.com',
  'dailymotion.com',
  'twitch.tv',
  'tiktok.com',
  'soundcloud.com',
  'spotify.com',
  'bandcamp.com',
  'music.apple.com',
  'podcasts.apple.com',
  'instagram.com',
  'x.com',
  'twitter.com',
  'bsky.app',
  'mastodon.social',
  'archive.org',
  'letterboxd.com',
  'tv.naver.com',
  'tv.kakao.com',
  'bilibili.com',
  'niconico.jp',
  'nicovideo.jp',
] as const

const parts =
  /^https?:\/\/(?:[^/?#@\s]*@)?(?<host>[^/?#@:\s[\]]+|\[[\da-f:.]+\])(?::\d{1,5})?(?<path>\/[^?#]*)?(?:\?(?<query>[^#]*))?(?:#.*)?$/iu

/** What an address of the web is made of: its host in lower case, its path, and what it asks for by name. */
export type AddressParts = Readonly<{ host: string; path: string; query: ReadonlyMap<string, string> }>

/** The parts of an address of the web (the form that browsers are given, without their corrections); null for any other text. */
export function addressParts(address: string): AddressParts | null {
  const { host, path, query } = parts.exec(address)?.groups ?? {}
  if (host === undefined) return null
  const asked = new Map<string, string>()
  for (const pair of (query ?? '').split('&')) {
    const at = pair.indexOf('=')
    if (at > 0) asked.set(pair.slice(0, at), decoded(pair.slice(at + 1)))
  }
  return { host: host.toLowerCase(), path: path ?? '/', query: asked }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

/** An address of the web, and nothing else; null for any other text. */
export function webAddress(text: string): string | null {
  const safe = safeHref(text.trim())
  return safe !== null && addressParts(safe) !== null ? safe : null
}

/** The site of an address as it is called: its host without `www.`. Empty for what is no address. */
export function siteOf(url: string): string {
  return addressParts(webAddress(url) ?? '')?.host.replace(/^(?:www|m)\./u, '') ?? ''
}

/** Whether an address leads to something that is watched, heard or looked at where it is. */
export function isMedia(url: string): boolean {
  const host = siteOf(url)
  const leads = host !== '' && (addressParts(url.trim())?.path.length ?? 0) > 1
  return leads && media.some(each => host === each || host.endsWith(`.${each}`))
}
