import { formatDate } from '../ui/formatDate.ts'
import type { PreviewProps } from './PreviewProps.ts'
import { t } from '../words/t.ts'

/** The article as an entry in a feed reader. Feeds show the standfirst and never what a spoiler hides. */
export function FeedPreview({ header, siteTitle }: PreviewProps) {
  const about = [siteTitle || t('The site'), header.author.trim(), header.publishedAt && formatDate(header.publishedAt)]
  return (
    <figure className="seo-preview" aria-label={t('In a feed reader')}>
      <p className="seo-site">{about.filter(Boolean).join(' · ')}</p>
      <p className="seo-feed-title" lang={header.language}>
        {header.title.trim() || t('Untitled')}
      </p>
      <p className="seo-description" lang={header.language}>
        {header.standfirst.trim() || t('There is no standfirst: readers show the beginning of the text.')}
      </p>
      {header.tags.length > 0 && <p className="seo-site">{header.tags.join(' · ')}</p>}
    </figure>
  )
}
