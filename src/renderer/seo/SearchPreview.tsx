import { cutToWidth, textWidth } from '../../shared/seo/textWidth.ts'
import { resultSizes, searchTitleOf } from '../../shared/seo/pageProperties.ts'
import { sharingOf } from '../../shared/model/sharing.ts'
import { formatDate } from '../ui/formatDate.ts'
import { descriptionOf, trail, type PreviewProps } from './PreviewProps.ts'
import { t } from '../words/t.ts'

const { title: titleSize, description: descriptionSize } = resultSizes

/** The article as a result, cut where results are cut. */
export function SearchPreview({ header, address, siteTitle }: PreviewProps) {
  const title = searchTitleOf(header) || t('Untitled')
  const date = header.publishedAt ? `${formatDate(header.publishedAt)} — ` : ''
  const description = descriptionOf(header)
  const { rating } = header
  return (
    <>
      {sharingOf(header).noindex && (
        <p className="seo-kept-out">{t('The page asks search engines to leave it out: they don’t show this.')}</p>
      )}
      <figure className="seo-preview" aria-label={t('As a result')}>
        <p className="seo-site">{siteTitle || t('The site')}</p>
        <p className="seo-address">{address === null ? t('The site has no address yet') : trail(address)}</p>
        <p className="seo-title" lang={header.language}>
          {cutToWidth(title, titleSize.size, titleSize.width)}
        </p>
        {rating && header.subject?.name.trim() && (
          <p className="seo-rating">
            {t('Rating: {value}/{best}', { value: rating.value, best: rating.best })}
            {header.author.trim() && ` · ${t('Review by {author}', { author: header.author.trim() })}`}
          </p>
        )}
        <p className="seo-description" lang={header.language}>
          {description
            ? date + cutToWidth(description, descriptionSize.size, descriptionSize.width - textWidth(date, descriptionSize.size))
            : t('Search engines choose a passage themselves.')}
        </p>
      </figure>
      <Meter label={t('Title')} width={textWidth(searchTitleOf(header), titleSize.size)} most={titleSize.width} />
      <Meter label={t('Description')} width={textWidth(description, descriptionSize.size)} most={descriptionSize.width} />
    </>
  )
}

function Meter({ label, width, most }: { readonly label: string; readonly width: number; readonly most: number }) {
  return (
    <label className="seo-meter">
      <span>{label}</span>
      <meter min={0} max={most * 1.25} high={most} optimum={most / 2} value={Math.min(width, most * 1.25)} />
      <span className="seo-figure">{t('{width} of {most} px', { width: Math.round(width), most })}</span>
    </label>
  )
}
