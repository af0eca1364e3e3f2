import type { ArticleHeader } from '../../shared/model/article.ts'

export type ChangedDetail = { readonly label: string; readonly before: string; readonly after: string }

type Told = { readonly label: string; readonly tell: (header: ArticleHeader) => string }

/** What comes back with a revision, besides title, standfirst and text. */
const told: readonly Told[] = [
  { label: 'Author', tell: header => header.author },
  { label: 'Language', tell: header => header.language },
  { label: 'Tags', tell: header => header.tags.join(', ') },
  { label: 'Subject', tell: ({ subject }) => (subject ? Object.values(subject).flat().filter(said).join(', ') : '') },
  { label: 'Rating', tell: ({ rating }) => (rating ? `${rating.value} of ${rating.best}` : '') },
  {
    label: 'Cover',
    tell: ({ cover }) => (cover ? cover.alt || cover.caption || `${cover.width} × ${cover.height}, ${cover.asset.slice(0, 8)}` : ''),
  },
  { label: 'Description', tell: header => header.description },
  { label: 'Canonical address', tell: header => header.canonicalUrl },
]

function said(value: unknown): value is string | number {
  return (typeof value === 'string' && value !== '') || typeof value === 'number'
}

/** The details that differ, each as it was and as it is. */
export function changedDetails(before: ArticleHeader, after: ArticleHeader): ChangedDetail[] {
  return told.map(({ label, tell }) => ({ label, before: tell(before), after: tell(after) })).filter(each => each.before !== each.after)
}
