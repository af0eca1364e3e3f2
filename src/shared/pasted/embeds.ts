import { addressParts, siteOf, webAddress } from '../embeds/webAddress.ts'

/** The page that a player within another page plays: what one would send somebody. Any other address stays as it is. */
export function pageOfPlayer(address: string): string {
  const url = addressParts(address)
  if (webAddress(address) === null || url === null) return address
  const site = siteOf(address)
  const [, first = '', second = '', third = ''] = url.path.split('/')
  if (/^(?:youtube(?:-nocookie)?\.com)$/u.test(site) && first === 'embed' && second && second !== 'videoseries')
    return `https://www.youtube.com/watch?v=${second}`
  if (site === 'player.vimeo.com' && first === 'video') return `https://vimeo.com/${second}`
  if (site === 'open.spotify.com' && first === 'embed') return `https://open.spotify.com/${second}/${third}`
  if (site === 'geo.dailymotion.com' || (site === 'dailymotion.com' && first === 'embed')) {
    const id = url.query.get('video') ?? third
    return id ? `https://www.dailymotion.com/video/${id}` : address
  }
  if (site === 'w.soundcloud.com') return webAddress(url.query.get('url') ?? '') ?? address
  if (site === 'platform.twitter.com') {
    const id = url.query.get('id')
    return id !== undefined && /^\d+$/u.test(id) ? `https://twitter.com/i/status/${id}` : address
  }
  return address
}
