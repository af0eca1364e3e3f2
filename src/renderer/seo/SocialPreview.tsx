import { sharedDescriptionOf, sharedPictureOf, sharedTitleOf } from '../../shared/seo/pageProperties.ts'
import { assetUrl } from '../editor/images/assetUrl.ts'
import type { PreviewProps } from './PreviewProps.ts'
import { t } from '../words/t.ts'

/** The article as sites show it beside a link. */
export function SocialPreview({ header, address, drawn }: PreviewProps) {
  const picture = drawn ? header.cover : sharedPictureOf(header, false)
  const { rating } = header
  const title = sharedTitleOf(header) || t('Untitled')
  return (
    <figure className="seo-card" aria-label={t('Where its link is shared')}>
      {picture ? (
        <div className="seo-picture-frame">
          <img className="seo-picture" src={assetUrl(picture.asset)} alt={picture.alt} />
          {drawn && (
            <p className="seo-over" lang={header.language}>
              <strong>{header.title.trim() || t('Untitled')}</strong>
              {rating && <span>{t('{value} of {best}', { value: rating.value, best: rating.best })}</span>}
            </p>
          )}
        </div>
      ) : (
        <p className="seo-picture seo-no-picture">
          {drawn ? t('A picture with the title and the rating is drawn here when the site is built.') : t('No picture')}
        </p>
      )}
      <figcaption>
        <p className="seo-host">{hostOf(address)}</p>
        <p className="seo-card-title" lang={header.language}>
          {title}
        </p>
        <p className="seo-card-text" lang={header.language}>
          {sharedDescriptionOf(header)}
        </p>
      </figcaption>
    </figure>
  )
}

function hostOf(address: string | null): string {
  if (address === null || !URL.canParse(address)) return t('The site has no address yet')
  return new URL(address).host
}
