import type { ArticleHeader } from '../../shared/model/article.ts'

/** What previews show. `address` is where the page will be, null while nobody knows; `drawn` says whether the site draws pictures for sharing. */
export type PreviewProps = Readonly<{ header: ArticleHeader; address: string | null; siteTitle: string; drawn: boolean }>

/** What stands for an article's text in results, where links are shared and in feeds. */
export function descriptionOf({ description, standfirst }: Pick<ArticleHeader, 'description' | 'standfirst'>): string {
  return (description || standfirst).trim()
}

/** The parts of an address as results show them: `example.org › reviews › the-general`. */
export function trail(address: string): string {
  try {
    const { host, pathname } = new URL(address)
    return [host, ...pathname.split('/').filter(Boolean).map(decoded)].join(' › ')
  } catch {
    return address
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
