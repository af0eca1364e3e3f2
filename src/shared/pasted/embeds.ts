import { siteOf, webAddress } from '../embeds/webAddress.ts'

/** The page that a player within another page plays: what one would send somebody. Any other address stays as it is. */
export function pageOfPlayer(address: string): string {
  if (webAddress(address) === null) return address
  const url = new URL(address)
  const site = siteOf(address)
  const [, first = '', second = '', third = ''] = url.pathname.split('/')
  if (/^(?:youtube(?:-nocookie)?\.com)$/u.test(site) && first === 'embed' && second && second !== 'videoseries')
    return `https://www.youtube.com/watch?v=${second}`
  if (site === 'youtube-nocookie.com') return `https://www.youtube.com${url.pathname}${url.search}`
  if (site === 'player.vimeo.com' && first === 'video') return `https://vimeo.com/${second}`
  if (site === 'open.spotify.com' && first === 'embed') return `https://open.spotify.com/${second}/${third}`
  if (site === 'geo.dailymotion.com' || (site === 'dailymotion.com' && first === 'embed')) {
    const id = url.searchParams.get('video') ?? third
    return id ? `https://www.dailymotion.com/video/${id}` : address
  }
  if (site === 'w.soundcloud.com') return webAddress(url.searchParams.get('url') ?? '') ?? address
  if (site === 'platform.twitter.com') {
    const id = url.searchParams.get('id')
    return id && /^\d+$/u.test(id) ? `https://twitter.com/i/status/${id}` : address
  }
  return address
}
