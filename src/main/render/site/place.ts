import type { Element } from 'hast'
import { h } from '../elements.ts'

/** A page's surroundings on a site; every `href` is relative to the page. */
export interface Place {
  /** The page's address on the web, or null while the site has none. */
  readonly address: string | null
  /** The site's name. */
  readonly title: string
  readonly generator: string | undefined
  readonly style: string
  readonly manifest: string
  readonly icon: string | null
  /** The script of the site's search, on the one page that has it. */
  readonly script: string | null
  /** Address of a picture that was drawn for sharing. */
  readonly share?: string | null
  readonly feeds: readonly Readonly<{ title: string; type: string; href: string }>[]
}

export function siteLinks({ style, manifest, icon, script, feeds }: Place): Element[] {
  return [
    h('link', { rel: ['stylesheet'], href: style }),
    h('link', { rel: ['manifest'], href: manifest }),
    ...(icon === null ? [] : [h('link', { rel: ['icon'], href: icon })]),
    ...feeds.map(({ title, type, href }) => h('link', { rel: ['alternate'], type, title, href })),
    ...(script === null ? [] : [h('script', { src: script, defer: true })]),
  ]
}
