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

/** An address of the web, and nothing else; null for any other text. */
export function webAddress(text: string): string | null {
  const safe = safeHref(text.trim())
  return safe !== null && /^https?:/iu.test(safe) && URL.canParse(safe) ? safe : null
}

/** The site of an address as it is called: its host without `www.`. Empty for what is no address. */
export function siteOf(url: string): string {
  return webAddress(url) === null ? '' : new URL(url).hostname.replace(/^(?:www|m)\./u, '')
}

/** Whether an address leads to something that is watched, heard or looked at where it is. */
export function isMedia(url: string): boolean {
  const host = siteOf(url)
  const leads = host !== '' && new URL(url).pathname.length > 1
  return leads && media.some(each => host === each || host.endsWith(`.${each}`))
}
