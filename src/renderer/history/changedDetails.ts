import type { ArticleHeader } from '../../shared/model/article.ts'
import { sharingOf, type Sharing } from '../../shared/model/sharing.ts'
import { t } from '../words/t.ts'

export type ChangedDetail = { readonly label: string; readonly before: string; readonly after: string }

type Told = { readonly label: string; readonly tell: (header: ArticleHeader) => string }

/** What comes back with a revision, besides title, standfirst and text. */
const told: readonly Told[] = [
  { label: t('Author'), tell: header => header.author },
  { label: t('Language'), tell: header => header.language },
  { label: t('Tags'), tell: header => header.tags.join(', ') },
  { label: t('Subject'), tell: ({ subject }) => (subject ? Object.values(subject).flat().filter(said).join(', ') : '') },
  { label: t('Rating'), tell: ({ rating }) => (rating ? t('{value} of {best}', { value: rating.value, best: rating.best }) : '') },
  {
    label: t('Cover'),
    tell: ({ cover }) => (cover ? cover.alt || cover.caption || `${cover.width} × ${cover.height}, ${cover.asset.slice(0, 8)}` : ''),
  },
  { label: t('Description'), tell: header => header.description },
  { label: t('Canonical address'), tell: header => header.canonicalUrl },
  { label: t('Title in results'), tell: header => sharingOf(header).searchTitle },
  { label: t('Title where it is shared'), tell: header => sharingOf(header).title },
  { label: t('Description where it is shared'), tell: header => sharingOf(header).description },
  { label: t('Picture where it is shared'), tell: header => pictureWords(sharingOf(header).picture) },
  { label: t('Kept out of search engines'), tell: header => (sharingOf(header).noindex ? t('Yes') : '') },
]

function pictureWords(picture: Sharing['picture']): string {
  if (picture === null) return ''
  return picture === 'drawn' ? t('Drawn') : picture.alt || `${picture.width} × ${picture.height}, ${picture.asset.slice(0, 8)}`
}

function said(value: unknown): value is string | number {
  return (typeof value === 'string' && value !== '') || typeof value === 'number'
}

/** The details that differ, each as it was and as it is. */
export function changedDetails(before: ArticleHeader, after: ArticleHeader): ChangedDetail[] {
  return told.map(({ label, tell }) => ({ label, before: tell(before), after: tell(after) })).filter(each => each.before !== each.after)
}
