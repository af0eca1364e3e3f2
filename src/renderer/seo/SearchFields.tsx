import type { ArticleHeader } from '../../shared/model/article.ts'
import { sharingOf } from '../../shared/model/sharing.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { CanonicalField } from '../library/details/CanonicalField.tsx'
import { FaceText } from './FaceText.tsx'
import { t } from '../words/t.ts'

export type FaceFieldsProps = {
  readonly header: ArticleHeader
  readonly readOnly: boolean
  readonly onChange: (change: Partial<ArticleHeader>) => void
}

/** What search engines are told of the article, where that is not what it says itself. */
export function SearchFields({ header, readOnly, onChange }: FaceFieldsProps) {
  const sharing = sharingOf(header)
  return (
    <fieldset className="seo-form" disabled={readOnly} aria-label={t('For search engines')}>
      <FaceText
        place="search-title"
        label={t('Title in results')}
        value={sharing.searchTitle}
        placeholder={header.title.trim()}
        usual={t('Left empty, the article’s title is used.')}
        onValue={searchTitle => onChange({ sharing: { ...sharing, searchTitle } })}
      />
      <FaceText
        long
        place="description"
        label={t('Description')}
        value={header.description}
        usual={t('Left empty, the standfirst is used.')}
        onValue={description => onChange({ description })}
      />
      <div data-field="canonical">
        <CanonicalField header={header} onChange={onChange} />
      </div>
      <div data-field="noindex">
        <Checkbox checked={sharing.noindex} onValue={noindex => onChange({ sharing: { ...sharing, noindex } })}>
          {t('Keep it out of search engines')}
        </Checkbox>
        <p className="field-note">{t('The page asks them to leave it out, and the site map does not name it.')}</p>
      </div>
    </fieldset>
  )
}
